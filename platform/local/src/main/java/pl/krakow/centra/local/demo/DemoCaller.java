package pl.krakow.centra.local.demo;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of the demo people at work, through the public API.
 *
 * <p>What is made carries a key, so that making it again finds the first one; steps that were taken in an earlier run are
 * refused by the platform and passed over here.
 */
@RequiredArgsConstructor
final class DemoCaller {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int UNPROCESSABLE = 422;
    private static final String WHATEVER = "*";

    private final DemoApi api;
    private final String person;

    JsonNode read(String path) {
        return DemoApi.expect(api.call(person, "GET", path, null, null, null), OK);
    }

    /** @throws DemoRefused unless it is there afterwards */
    JsonNode make(String path, @Nullable String key, Map<String, ?> body) {
        return DemoApi.expect(api.call(person, "POST", path, key, null, body), OK, CREATED, ACCEPTED);
    }

    /**
     * The same, or nothing when the rules, somebody else's act, or what an earlier version of the demo entered otherwise
     * stand against it.
     */
    Optional<JsonNode> tryMaking(String path, String key, Map<String, ?> body) {
        var answer = api.call(person, "POST", path, key, null, body);
        return isRefusal(answer)
                ? Optional.empty()
                : Optional.of(DemoApi.expect(answer, OK, CREATED, ACCEPTED, NO_CONTENT));
    }

    /** Takes what is there a step further. False when it is there already, or can't be any more. */
    boolean step(String path, Map<String, ?> body) {
        var answer = api.call(person, "POST", path, null, WHATEVER, body);
        if (isRefusal(answer)) {
            return false;
        }
        DemoApi.expect(answer, OK, CREATED, ACCEPTED, NO_CONTENT);
        return true;
    }

    boolean step(String path) {
        return step(path, Map.of());
    }

    /** Has it as told. False when the rules stand against it, as they may when it is done again. */
    boolean put(String path, Object body) {
        var answer = api.call(person, "PUT", path, null, WHATEVER, body);
        if (isRefusal(answer)) {
            return false;
        }
        DemoApi.expect(answer, OK, CREATED, NO_CONTENT);
        return true;
    }

    String account() {
        return api.accountOf(person);
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        return answer.statusCode() == CONFLICT || answer.statusCode() == STALE || answer.statusCode() == UNPROCESSABLE;
    }
}
