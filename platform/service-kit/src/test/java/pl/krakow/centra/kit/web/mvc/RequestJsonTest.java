package pl.krakow.centra.kit.web.mvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class RequestJsonTest {

    private final JsonMapper json = mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"\"}",
                "{\"people\": \"\"}",
                "{\"people\": \"3\"}",
                "{\"people\": 3.5}",
                "{\"title\": 3}",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"isAdmin\": true}",
                "{} {}"
            })
    void whatIsNotExactlyWhatIsAskedForIsNotRead(String text) {
        assertThatThrownBy(() -> json.readValue(text, Note.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void whatIsLeftOutOrEmptyTextWhereTextBelongsIsRead() {
        assertThat(json.readValue("{\"title\": \"\", \"id\": null}", Note.class))
                .isEqualTo(new Note(null, null, ""));
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new RequestJson().customize(builder);
        return builder.build();
    }

    private record Note(
            @Nullable UUID id,
            @Nullable Integer people,
            @Nullable String title) {}
}
