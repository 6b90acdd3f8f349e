<CsoundSynthesizer>
; Tones: an instance of instrument 1 for each chain. Gates fall on the next block, a coefficient holds for a block.
<CsInstruments>
sr = 48000
ksmps = 128
nchnls = 2
0dbfs = 1
giSine ftgen 1, 0, 16384, 10, 1

instr 1
  iangle = (p4 + 0.5) / $N * $M_PI_2
  kbeat metro 2
  if kbeat == 1 then
    reinit gate
  endif
gate:
  aenv linseg 0, 0.01, 1, 0.05, 0.7, 0.19, 0.7, 0.1, 0, 0.15, 0
  rireturn
  asine poscil 1, 110 + 13 * p4, giSine
  ksweep phasor 0.5
  alow tone asine * aenv, 400 + 3600 * ksweep
  outs alow * (0.6 * cos(iangle) / $N), alow * (0.6 * sin(iangle) / $N)
endin

instr 2
  ichain = 0
  while ichain < $N do
    event_i "i", 1, 0, p3, ichain
    ichain += 1
  od
endin
</CsInstruments>
<CsScore>
i2 0 $T
e $T
</CsScore>
</CsoundSynthesizer>
