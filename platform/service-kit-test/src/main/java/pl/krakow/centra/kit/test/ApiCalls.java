package pl.krakow.centra.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls of a service's API by somebody, in its own process. */
@RequiredArgsConstructor
public final class ApiCalls {
    private final MockMvcTester http;

    public MvcTestResult get(Persona person, String uri) {
        return http.get().uri(URI.create(uri)).with(person).exchange();
    }

    public MvcTestResult get(Persona person, String uri, Map<String, String> headers) {
        var request = http.get().uri(URI.create(uri)).with(person);
        headers.forEach(request::header);
        return request.exchange();
    }

    /** @param body JSON; nothing is sent when it is empty */
    public MvcTestResult post(Persona person, String uri, String body, Map<String, String> headers) {
        var request = http.post().uri(URI.create(uri)).with(person);
        headers.forEach(request::header);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    /** What stands at the JSON path of an answer that was no refusal. */
    public static <T> T read(MvcTestResult answer, String path) {
        assertThat(answer).hasStatus2xxSuccessful();
        return JsonPath.read(text(answer), path);
    }

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
