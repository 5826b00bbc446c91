package pl.krakow.centra.events.incubation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.events.incubation.domain.Gardeners;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.incubation.domain.PathNews;
import pl.krakow.centra.events.incubation.domain.Result;
import pl.krakow.centra.events.incubation.domain.StepState;
import pl.krakow.centra.kit.event.EventJson;

/** What is told of a path reads as the published samples say. */
class IncubationContractTest {

    private static final PathId PATH = new PathId(UUID.fromString("01957a3c-5f00-7c3a-9a5e-2f6d1b0c4e77"));
    private static final UUID GROUP = UUID.fromString("01957a3c-5f00-7c3a-9a5e-2f6d1b0c4e12");

    @Test
    void writesTheGoldenSamples() {
        var path = Gardeners.begun(PATH, GROUP, Gardeners.MONDAY);
        var news = List.of(
                new PathNews.Started(Gardeners.MONDAY),
                new PathNews.StepChanged("founding-meeting", StepState.DONE, Gardeners.MONDAY),
                new PathNews.Finished(Result.ASSOCIATION, Gardeners.MONDAY));

        assertThat(news).allSatisfy(each -> {
            var event = IncubationContract.of(each, path);
            assertThat(JsonMapper.shared().readTree(EventJson.write(event)))
                    .isEqualTo(JsonMapper.shared()
                            .readTree(sample(EventTypes.of(event).shortName())));
        });
    }

    private static String sample(String name) {
        try {
            return new ClassPathResource("pl/krakow/centra/domainevents/samples/" + name + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
