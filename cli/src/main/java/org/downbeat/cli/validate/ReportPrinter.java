package org.downbeat.cli.validate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.downbeat.cli.terminal.Json;
import org.downbeat.cli.terminal.ShellWord;
import org.downbeat.cli.terminal.Text;
import org.downbeat.cli.validate.Outcome.Result;

/** Prints a report for people, or for programs. */
final class ReportPrinter {
    private static final String INDENT = "           ";

    private ReportPrinter() {}

    /** A line a check, and what was found under it. */
    static void forPeople(Report report, PrintWriter out) {
        for (String problem : report.problems()) {
            out.print(Text.wrapped("BROKEN     " + problem, INDENT));
        }
        for (Verdict verdict : report.verdicts()) {
            out.println(verdict.module());
            print(verdict, out);
            out.println(summary(verdict));
            if (!verdict.isKept()) {
                out.println("Again: downbeat validate " + ShellWord.of(report.jar()) + " --module " + verdict.module()
                        + " --seed " + report.seed());
            }
        }
    }

    private static void print(Verdict verdict, PrintWriter out) {
        Map<String, String> found = new HashMap<>();
        for (Outcome outcome : verdict.outcomes()) {
            String check = outcome.check().name();
            switch (outcome.result()) {
                case KEPT -> out.println("  kept     " + check);
                case BROKEN -> {
                    String before = found.putIfAbsent(outcome.what(), check);
                    out.println("  BROKEN   " + check);
                    out.print(
                            Text.wrapped(INDENT + "Promised: " + outcome.check().promise(), INDENT));
                    out.print(Text.wrapped(
                            INDENT + "Found: " + (before == null ? outcome.what() : "the same as " + before), INDENT));
                }
                case NOT_RUN -> {
                    // The summary counts them.
                }
            }
        }
    }

    private static String summary(Verdict verdict) {
        long unreached = verdict.count(Result.NOT_RUN);
        return verdict.module() + ": " + verdict.count(Result.KEPT) + " promises kept, "
                + verdict.count(Result.BROKEN) + " broken"
                + (unreached == 0 ? "." : ", and the other " + unreached + " were not reached.");
    }

    /** One object on one line. */
    static void forPrograms(Report report, PrintWriter out) throws IOException {
        try (Json json = Json.object(out)) {
            json.put("jar", report.jar().toString())
                    .put("seed", report.seed())
                    .put("result", result(report.isKept()))
                    .putObjects("problems", report.problems(), (line, problem) -> line.put("what", problem))
                    .putObjects(
                            "modules",
                            report.verdicts(),
                            (module, verdict) -> module.put("id", verdict.module())
                                    .put("result", result(verdict.isKept()))
                                    .putObjects("checks", verdict.outcomes(), ReportPrinter::put));
        }
        out.flush();
    }

    private static void put(Json json, Outcome outcome) throws IOException {
        json.put("check", outcome.check().name())
                .put("promise", outcome.check().promise())
                .put("result", outcome.result().label());
        if (outcome.result() == Result.BROKEN) {
            json.put("what", outcome.what());
        }
    }

    private static String result(boolean isKept) {
        return (isKept ? Result.KEPT : Result.BROKEN).label();
    }
}
