/* How fast the work can be: chains side by side in vector registers, their states kept there for a block. Each chain has its
   own envelope, cutoff and coefficient. Build: cc -O3 -march=native -ffast-math simd.c -o simd -lm */
#include "workload.h"

enum { WIDE = 8, PACK = 2, BANK = WIDE * PACK };
typedef float Vec __attribute__((vector_size(WIDE * 4)));

/* The envelopes of a bank, and for how many frames none of them changes its segment. */
typedef struct { Envelope each[BANK]; float level[BANK], slope[BANK]; } Envelopes;

static int envelopes_at(Envelopes *e, long frame, int count) {
    int run = BLOCK;
    for (int i = 0; i < count; i++) {
        Envelope *own = &e->each[i];
        envelope_at(own, frame);
        int m = envelope_run(own, frame);
        run = m < run ? m : run;
        e->level[i] = own->level;
        e->slope[i] = own->slope;
    }
    return run;
}

static void envelopes_advance(Envelopes *e, int frames, int count) {
    for (int i = 0; i < count; i++) envelope_advance(&e->each[i], frames);
}

static inline Vec load(const float *x) { Vec v; memcpy(&v, x, sizeof v); return v; }
static inline void store(float *x, Vec v) { memcpy(x, &v, sizeof v); }

/* Adds up the lanes whose index is even into one sum, and the odd ones into another. */
static inline void fold(Vec v, float *even, float *odd) {
    float e = 0, o = 0;
    for (int j = 0; j < WIDE; j += 2) { e += v[j]; o += v[j + 1]; }
    *even = e;
    *odd = o;
}

typedef struct {
    double phase[BANK], step[BANK];
    float sine[BANK], cosine[BANK], turn_s[BANK], turn_c[BANK], state[BANK], left[BANK], right[BANK], a[BANK], d[BANK];
    Envelopes envelopes;
} Tones;

static void tones_prepare(Tones *t, long f) {
    for (int i = 0; i < BANK; i++) { /* the rotation starts from the exact phase, so that it cannot drift */
        float p = (float)t->phase[i];
        t->sine[i] = sine_of_turns(p);
        t->cosine[i] = sine_of_turns(p + 0.25f);
        t->phase[i] += t->step[i] * BLOCK;
        t->phase[i] -= floor(t->phase[i]);
    }
    float at = (float)(f % SWEEP), w = (float)(-2 * M_PI / RATE);
    for (int i = 0; i < BANK; i++) {
        float a = 1 - expf(w * (400 + 3600.0f / SWEEP * at)), b = 1 - expf(w * (400 + 3600.0f / SWEEP * (at + BLOCK)));
        t->a[i] = a;
        t->d[i] = (b - a) / BLOCK;
    }
}

static void tones_add(Tones *t, long f, int n, Vec *suml, Vec *sumr) {
    Vec s[PACK], c[PACK], y[PACK], a[PACK], g[PACK], slope[PACK];
    for (int k = 0; k < PACK; k++) {
        s[k] = load(t->sine + k * WIDE);
        c[k] = load(t->cosine + k * WIDE);
        y[k] = load(t->state + k * WIDE);
        a[k] = load(t->a + k * WIDE);
    }
    for (int i = 0, stop; i < n; i = stop) {
        int run = envelopes_at(&t->envelopes, f + i, BANK);
        stop = run < n - i ? i + run : n;
        for (int k = 0; k < PACK; k++) {
            g[k] = load(t->envelopes.level + k * WIDE);
            slope[k] = load(t->envelopes.slope + k * WIDE);
        }
        for (int j = i; j < stop; j++) {
            Vec l = suml[j], r = sumr[j];
#pragma GCC unroll 2
            for (int k = 0; k < PACK; k++) {
                Vec ts = load(t->turn_s + k * WIDE), tc = load(t->turn_c + k * WIDE);
                Vec next = s[k] * tc + c[k] * ts;
                y[k] += a[k] * (s[k] * g[k] - y[k]);
                c[k] = c[k] * tc - s[k] * ts;
                s[k] = next;
                g[k] += slope[k];
                a[k] += load(t->d + k * WIDE);
                l += load(t->left + k * WIDE) * y[k];
                r += load(t->right + k * WIDE) * y[k];
            }
            suml[j] = l;
            sumr[j] = r;
        }
        envelopes_advance(&t->envelopes, stop - i, BANK);
    }
    for (int k = 0; k < PACK; k++) store(t->state + k * WIDE, y[k]);
}

static void run_w1(int chains, long frames, Sink *sink) {
    int banks = (chains + BANK - 1) / BANK;
    Tones *all = calloc(banks, sizeof *all);
    for (int i = 0; i < banks * BANK; i++) {
        Tones *t = &all[i / BANK];
        int k = i % BANK;
        t->step[k] = sine_hertz(i) / RATE;
        t->turn_s[k] = (float)sin(2 * M_PI * t->step[k]);
        t->turn_c[k] = (float)cos(2 * M_PI * t->step[k]);
        t->left[k] = i < chains ? (float)(0.6 * cos(angle(i, chains)) / chains) : 0;
        t->right[k] = i < chains ? (float)(0.6 * sin(angle(i, chains)) / chains) : 0;
        envelope_enter(&t->envelopes.each[k], RESTING);
    }
    static Vec suml[BLOCK], sumr[BLOCK];
    float l[BLOCK], r[BLOCK];
    for (long f = 0; f < frames; f += BLOCK) {
        int n = frames - f < BLOCK ? (int)(frames - f) : BLOCK;
        memset(suml, 0, sizeof suml);
        memset(sumr, 0, sizeof sumr);
        for (int b = 0; b < banks; b++) {
            tones_prepare(&all[b], f);
            tones_add(&all[b], f, n, suml, sumr);
        }
        for (int i = 0; i < n; i++) {
            float even, odd;
            fold(suml[i], &even, &odd);
            l[i] = even + odd;
            fold(sumr[i], &even, &odd);
            r[i] = even + odd;
        }
        sink_write(sink, l, r, n);
    }
}

/* A voice of clips is four lanes: soft left, soft right, bright left, bright right. */
enum { LANES = 4, VOICES = WIDE / LANES, SET = VOICES * PACK };
typedef float Frame __attribute__((vector_size(LANES * 4)));
static Frame clip[CLIP + 2];

typedef struct { uint64_t at[SET], step[SET]; float state[PACK * WIDE], weight[PACK * WIDE]; Envelopes envelopes; } Clips;

/* Where each voice reads, for some frames ahead: whole numbers do well by themselves. */
static void clips_seek(Clips *t, int n, int32_t whole[SET][BLOCK], float part[SET][BLOCK]) {
    for (int v = 0; v < SET; v++) {
        uint64_t at = t->at[v], step = t->step[v];
        for (int i = 0; i < n; i++) {
            uint64_t p = at + step * (uint64_t)i;
            whole[v][i] = (int32_t)(p >> 32);
            part[v][i] = (float)(int32_t)((uint32_t)p >> 8) * 0x1p-24f;
        }
        t->at[v] = at + step * (uint64_t)n;
    }
}

static void clips_add(Clips *t, long f, int n, float a, Vec *sum) {
    int32_t whole[SET][BLOCK];
    float part[SET][BLOCK];
    Vec y[PACK], w[PACK];
    for (int k = 0; k < PACK; k++) {
        y[k] = load(t->state + k * WIDE);
        w[k] = load(t->weight + k * WIDE);
    }
    for (int i = 0, stop; i < n; i = stop) {
        if ((f + i) % BEAT == 0) memset(t->at, 0, sizeof t->at);
        int run = envelopes_at(&t->envelopes, f + i, SET);
        stop = run < n - i ? i + run : n;
        clips_seek(t, stop - i, whole, part);
        Vec g[PACK] = {0}, slope[PACK] = {0};
        for (int k = 0; k < PACK; k++) {
            for (int j = 0; j < WIDE; j++) {
                g[k][j] = t->envelopes.level[k * VOICES + j / LANES];
                slope[k][j] = t->envelopes.slope[k * VOICES + j / LANES];
            }
            g[k] *= w[k];
            slope[k] *= w[k];
        }
        for (int j = 0; j < stop - i; j++) {
            Vec all = sum[i + j];
#pragma GCC unroll 2
            for (int k = 0; k < PACK; k++) {
                Frame half[VOICES];
#pragma GCC unroll 2
                for (int v = 0; v < VOICES; v++) {
                    const Frame *x = clip + whole[k * VOICES + v][j];
                    half[v] = x[0] + part[k * VOICES + v][j] * (x[1] - x[0]);
                }
                Vec x = __builtin_shufflevector(half[0], half[1], 0, 1, 2, 3, 4, 5, 6, 7);
                y[k] += a * (x * g[k] - y[k]);
                g[k] += slope[k];
                all += y[k];
            }
            sum[i + j] = all;
        }
        envelopes_advance(&t->envelopes, stop - i, SET);
    }
    for (int k = 0; k < PACK; k++) store(t->state + k * WIDE, y[k]);
}

static void run_w2(int voices, long frames, Sink *sink) {
    for (int i = 0; i < CLIP; i++)
        clip[i] = (Frame){clip_sample(220, 2, i), clip_sample(221, 2, i), clip_sample(440, 3, i), clip_sample(442, 3, i)};
    int sets = (voices + SET - 1) / SET;
    Clips *all = calloc(sets, sizeof *all);
    for (int v = 0; v < sets * SET; v++) {
        Clips *t = &all[v / SET];
        t->step[v % SET] = v < voices ? (uint64_t)llrint(clip_rate(v, voices) * 0x1p32) : 0;
        for (int j = 0; j < LANES; j++)
            t->weight[v % SET * LANES + j] = v < voices ? (j < 2 ? 0.35f : 0.65f) / (float)voices : 0;
        envelope_enter(&t->envelopes.each[v % SET], RESTING);
    }
    static Vec sum[BLOCK];
    float l[BLOCK], r[BLOCK];
    for (long f = 0; f < frames; f += BLOCK) {
        int n = frames - f < BLOCK ? (int)(frames - f) : BLOCK;
        memset(sum, 0, sizeof sum);
        for (int k = 0; k < sets; k++) clips_add(&all[k], f, n, (float)alpha(3200), sum);
        for (int i = 0; i < n; i++) fold(sum[i], &l[i], &r[i]);
        sink_write(sink, l, r, n);
    }
}
