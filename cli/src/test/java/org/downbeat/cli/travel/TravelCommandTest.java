package org.downbeat.cli.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.downbeat.cli.CliRun;
import org.downbeat.cli.terminal.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class TravelCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aModuleHasARowForEachControlAndAPageWithItsCurves()
            throws IOException, ParserConfigurationException, SAXException {
        Path page = folder.resolve("svf.html");
        CliRun run = CliRun.of("travel", "svf", "--html", page.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Console.WIDTH));
        assertThat(run.lines().get(0)).startsWith("State-Variable Filter (svf 1.0, built in): ");
        assertThat(run.out())
                .containsPattern("(?m)^CONTROL +LEVEL dB +BRIGHT Hz +DEAD +SWEPT +JUMPED +NS$")
                .containsPattern("(?m)^cutoff_hz +-\\d+\\.\\d\\.\\.-\\d+\\.\\d +\\d+\\.\\.\\d+ +0 % +0\\.\\d ")
                .contains("  gain_db: nothing changes from -24 dB to 24 dB.");
        Document html = html(page);
        NodeList curves = html.getElementsByTagName("svg");
        assertThat(curves.getLength())
                .as("level and brightness of five controls")
                .isEqualTo(10);
        assertThat(html.getElementsByTagName("h2").item(1).getTextContent()).isEqualTo("Cutoff cutoff_hz");
        assertThat(html.getElementsByTagName("link").getLength()
                        + html.getElementsByTagName("script").getLength())
                .as("it needs nothing else")
                .isZero();
    }

    private static Document html(Path page) throws IOException, ParserConfigurationException, SAXException {
        byte[] text = Files.readString(page).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));
    }

    @Test
    void aControlMayStandElsewhereWhileTheOthersAreTurned() {
        CliRun run = CliRun.of("travel", "svf", "--set", "response=peak");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("gain_db: nothing changes").contains("resonance: nothing changes");
    }

    @ParameterizedTest
    @CsvSource({
        "travel lowpas, There is no module 'lowpas'; did you mean 'lowpass'?",
        "travel sampler, clip_sampler (clip_sampler): clip_sampler has nothing to play; write `sample` or `layers`",
        "travel sampler --setting sample=clip --setting interpolation=7, 'clip_sampler (clip_sampler): interpolation is ''7.0''; one of'",
        "travel svf --set respons=peak, --set: there is no control 'respons'; did you mean 'response'?",
        "travel svf --set response=peek, 'peek' is no value for response; write one of low",
        "travel svf --html nowhere/svf.html, There is no folder",
        "travel svf --html song.yaml, --html: song.yaml has another ending; name a .html file",
    })
    void whatCannotBeIsOneLineAndStatus2(String command, String message) {
        CliRun run = CliRun.of(command.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("downbeat: " + message);
    }
}
