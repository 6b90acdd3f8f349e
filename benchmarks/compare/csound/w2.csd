<CsoundSynthesizer>
; Clips: an instance of instrument 1 for each voice; clips are read with linear interpolation, notes begin on the next block.
<CsInstruments>
sr = 48000
ksmps = 128
nchnls = 2
0dbfs = 1
giSoft ftgen 1, 0, 0, -1, "soft.wav", 0, 0, 0
giBright ftgen 2, 0, 0, -1, "bright.wav", 0, 0, 0

instr 1
  irate = ($N > 1 ? 0.5 + 1.5 * p4 / ($N - 1) : 1)
  kbeat metro 2
  if kbeat == 1 then
    reinit gate
  endif
gate:
  asl, asr loscil 0.35 / $N, irate, giSoft, 1, 0
  abl, abr loscil 0.65 / $N, irate, giBright, 1, 0
  aenv linseg 0, 0.01, 1, 0.05, 0.7, 0.19, 0.7, 0.1, 0, 0.15, 0
  rireturn
  al tone (asl + abl) * aenv, 3200
  ar tone (asr + abr) * aenv, 3200
  outs al, ar
endin

instr 2
  ivoice = 0
  while ivoice < $N do
    event_i "i", 1, 0, p3, ivoice
    ivoice += 1
  od
endin
</CsInstruments>
<CsScore>
i2 0 $T
e $T
</CsScore>
</CsoundSynthesizer>
