package pl.krakow.centra.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What every collection of the API promises in the same way, whatever is in it: one {@code Idempotency-Key} makes one
 * thing, a change names the revision it is meant for, a list refuses what it can't mean. A service's test implements
 * this for its collection and gets the checks.
 */
public interface CollectionContract {

    /**
     * A collection of one centre.
     *
     * @param path where its things are made and listed
     * @param cityPath where the things of all centres are listed
     * @param maker who may make, change and see things there
     * @param change the last segment of an act that takes no body and is possible once on a new thing
     * @param from what the first date of a list's period is called
     * @param to what its last date is called
     */
    record Collection(
            ApiCalls calls, String path, String cityPath, Persona maker, String change, String from, String to) {

        public Collection(ApiCalls calls, String path, String cityPath, Persona maker, String change) {
            this(calls, path, cityPath, maker, change, "from", "to");
        }
    }

    Collection collection();

    /** A new thing as it is sent, told from others by its title. */
    String newThing(String title);

    @Test
    default void makesOneThingForOneIdempotencyKey() {
        var here = collection();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = here.calls().post(here.maker(), here.path(), newThing("Raz"), key);
        var again = here.calls().post(here.maker(), here.path(), newThing("Raz"), key);
        var other = here.calls().post(here.maker(), here.path(), newThing("Co innego"), key);

        assertThat(again).hasStatus(201);
        assertThat(JsonPath.<String>read(text(again), "$.id")).isEqualTo(read(first, "$.id"));
        refused(other, 422, "idempotency-key-reused");
    }

    @Test
    default void changesOnlyTheRevisionThatWasSeen() {
        var here = collection();
        var made = here.calls().post(here.maker(), here.path(), newThing("Zmieniane"), Map.of());
        assertThat(made).hasStatus(201);
        var thing = String.valueOf(made.getResponse().getHeader("Location"));
        var etag = String.valueOf(made.getResponse().getHeader("ETag"));
        var change = thing + "/" + here.change();

        refused(here.calls().post(here.maker(), change, "", Map.of()), 428, "precondition-required");
        refused(
                here.calls().post(here.maker(), change, "", Map.of("If-Match", "\"4711\"")),
                412,
                "precondition-failed");
        assertThat(here.calls().post(here.maker(), change, "", Map.of("If-Match", "4711")))
                .hasStatus(400);
        var changed = here.calls().post(here.maker(), change, "", Map.of("If-Match", etag));
        assertThat(changed).hasStatusOk();
        assertThat(changed.getResponse().getHeader("ETag")).isNotNull().isNotEqualTo(etag);
        refused(here.calls().post(here.maker(), change, "", Map.of("If-Match", etag)), 412, "precondition-failed");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-request",
        "limit=101, invalid-request",
        "limit=many, invalid-request",
        "{from}=2026-02-01&{to}=2026-01-31, period-backwards",
        "{from}=1899-12-31, invalid-request",
        "{to}=2200-01-01, invalid-request",
        "{from}=yesterday, invalid-request",
        "cursor=nonsense, cursor-malformed",
        "cursor=WyIxIiwiMiJd, cursor-malformed"
    })
    default void refusesAListThatCannotBe(String query, String code) {
        var here = collection();
        var asked = query.replace("{from}", here.from()).replace("{to}", here.to());
        for (var path : List.of(here.cityPath(), here.path())) {
            refused(here.calls().get(Persona.anonymous(), path + "?" + asked), 400, code);
        }
    }

    /** The problem of that code, as Problem Details. */
    static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
