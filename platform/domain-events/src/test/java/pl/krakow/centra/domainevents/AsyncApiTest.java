package pl.krakow.centra.domainevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** {@code ./mvnw test -pl platform/domain-events -Dasyncapi.write=true} writes the document anew. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../../docs/api/asyncapi.yml");

    @Test
    void documentIsCurrent() throws Exception {
        if (Boolean.getBoolean("asyncapi.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, AsyncApiDocument.generate());
        }

        assertThat(DOCUMENT).hasContent(AsyncApiDocument.generate());
    }

    @Test
    void documentTellsOfEveryTypeAndTopic() {
        var document = AsyncApiDocument.generate();

        assertThat(EventTypes.all()).allSatisfy(type -> assertThat(document).contains("name: " + type.name() + "\n"));
        assertThat(Topics.all()).allSatisfy(topic -> assertThat(document).contains("address: " + topic + "\n"));
    }
}
