package pl.krakow.centra.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatNeedsItAndDefusesFormulas() {
        var file = new Csv()
                .row(List.of("a", "b"))
                .row(Arrays.asList("=1+1", null, -5, "-5", "zwykły", "z \"cudzysłowem\"", "a,b", "dwie\nlinie"))
                .file();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n'=1+1,,-5,'-5,zwykły,\"z \"\"cudzysłowem\"\"\",\"a,b\",\"dwie\nlinie\"\r\n");
    }
}
