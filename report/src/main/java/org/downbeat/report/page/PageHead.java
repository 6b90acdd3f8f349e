package org.downbeat.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Function;
import org.downbeat.report.picture.Ink;

/** What stands before a page's body: its title, its policy and its style sheet. */
final class PageHead {
    /** What makes bars reachable with arrow keys. Without it they still are links. */
    static final String SCRIPT = resource("report.js");

    private static final String STYLE = colours() + resource("report.css");

    private PageHead() {}

    static void write(Markup page, String title) {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy());
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.element("title", title);
        page.open("style").raw(STYLE).close().close();
    }

    /** Nothing may be loaded, and only our own style and script may work: a song's title cannot bring any. */
    private static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + digest(STYLE)
                + "'; script-src '" + digest(SCRIPT) + "'";
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The inks as variables and classes; paper in print is light. */
    private static String colours() {
        StringBuilder css = new StringBuilder();
        css.append(":root{").append(variables(Ink::light)).append("}\n");
        css.append("@media screen and (prefers-color-scheme:dark){:root{")
                .append(variables(Ink::dark))
                .append("}}\n");
        for (Ink ink : Ink.values()) {
            css.append("svg .").append(ink).append('{').append(style(ink)).append("}\n");
        }
        return css.toString();
    }

    private static String variables(Function<Ink, String> colour) {
        StringBuilder variables = new StringBuilder();
        for (Ink ink : Ink.values()) {
            variables
                    .append("--")
                    .append(ink)
                    .append(':')
                    .append(colour.apply(ink))
                    .append(';');
        }
        return variables.toString();
    }

    private static String style(Ink ink) {
        String colour = "var(--" + ink + ")";
        String width = "stroke-width:" + PathText.number(ink.width());
        return switch (ink.style()) {
            case FILL -> "fill:" + colour;
            case EDGED -> "fill:" + colour + ";stroke:var(--edge);" + width;
            case LINE ->
                "fill:none;stroke:" + colour + ";" + width
                        + (ink.dashes().isEmpty() ? "" : ";stroke-dasharray:" + ink.dashes());
        };
    }

    private static String resource(String name) {
        try (InputStream in = PageHead.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
