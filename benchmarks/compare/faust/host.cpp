// Plays N objects of a Faust class in blocks of 128, cut where a gate moves, and sums them.
//   faust -lang cpp -cn Chain w1.dsp -o w1.h; c++ -O3 -march=native -ffast-math -DCHAIN='"w1.h"' -DW=1 host.cpp -o faust_w1
//   faust_w1 N SECONDS [OUT.f32]
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>
#define FAUSTFLOAT float
struct Meta { void declare(const char *, const char *) {} };
struct dsp { virtual ~dsp() {} };
struct UI {
    std::map<std::string, float *> at;
    void openHorizontalBox(const char *) {}
    void openVerticalBox(const char *) {}
    void openTabBox(const char *) {}
    void closeBox() {}
    void declare(float *, const char *, const char *) {}
    void addButton(const char *name, float *zone) { at[name] = zone; }
    void addCheckButton(const char *name, float *zone) { at[name] = zone; }
    void addNumEntry(const char *name, float *zone, float, float, float, float) { at[name] = zone; }
    void addVerticalSlider(const char *name, float *zone, float, float, float, float) { at[name] = zone; }
    void addHorizontalSlider(const char *name, float *zone, float, float, float, float) { at[name] = zone; }
};
#include CHAIN

enum { RATE = 48000, BLOCK = 128, BEAT = 24000, GATE = 12000, SWEEP = 96000 };

int main(int argc, char **argv) {
    int n = atoi(argv[1]);
    long frames = (long)(atof(argv[2]) * RATE);
    FILE *out = argc > 3 ? fopen(argv[3], "wb") : nullptr;
    std::vector<Chain *> chains;
    std::vector<UI> controls(n);
    Chain::classInit(RATE);
    for (int i = 0; i < n; i++) {
        chains.push_back(new Chain());
        chains[i]->instanceInit(RATE);
        chains[i]->buildUserInterface(&controls[i]);
        auto &at = controls[i].at;
#if W == 1
        double angle = (i + 0.5) / n * M_PI / 2;
        *at["hertz"] = 110 + 13 * i;
        *at["left"] = 0.6 * cos(angle) / n;
        *at["right"] = 0.6 * sin(angle) / n;
#else
        *at["rate"] = n > 1 ? 0.5 + 1.5 * i / (n - 1) : 1;
        *at["mix"] = 1.0 / n;
#endif
    }
    std::vector<float *> gate, moving;
    for (auto &c : controls) {
        gate.push_back(c.at["gate"]);
        moving.push_back(c.at[W == 1 ? "cutoff" : "again"]);
    }
    double squares[2] = {0, 0};
    for (long f = 0; f < frames; f += BLOCK) {
        float l[BLOCK] = {0}, r[BLOCK] = {0}, x[BLOCK], y[BLOCK];
        float *to[2] = {x, y};
        for (int i = 0; i < n; i++) {
            if (W == 1) *moving[i] = 400 + 3600.0f * (float)(f % SWEEP) / SWEEP;
            for (int p = 0, m; p < BLOCK; p += m) {
                int b = (int)((f + p) % BEAT);
                int until = b < GATE ? GATE - b : BEAT - b;
                *gate[i] = b < GATE;
                if (W == 2) {
                    *moving[i] = b == 0;
                    if (b == 0) until = 1;
                }
                m = BLOCK - p < until ? BLOCK - p : until;
                chains[i]->compute(m, nullptr, to);
                for (int j = 0; j < m; j++) { l[p + j] += x[j]; r[p + j] += y[j]; }
            }
        }
        for (int j = 0; j < BLOCK; j++) {
            squares[0] += l[j] * l[j];
            squares[1] += r[j] * r[j];
            float lr[2] = {l[j], r[j]};
            if (out) fwrite(lr, sizeof lr, 1, out);
        }
    }
    printf("rms %.3f %.3f dB\n", 10 * log10(squares[0] / frames), 10 * log10(squares[1] / frames));
    if (out) fclose(out);
}
