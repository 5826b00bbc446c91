package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.acceptance.Api;

/** Who helps whom at the centre of Reymonta, before a journey begins. */
record Volunteering(Api desk) {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final Duration HEARD = Duration.ofSeconds(60);

    /** An organisation that insures its volunteers looks for some, for two weeks from that day. */
    void seeks(String organisation, String title, LocalDate from) {
        await("that the organisation is verified is heard")
                .atMost(HEARD)
                .until(() -> desk.get(CENTRE + "/organisations/" + organisation + "/contacts")
                        .text()
                        .contains("\"verified\":true"));
        made(
                desk.post(
                        CENTRE + "/volunteering-organisations/" + organisation + "/insurance-policies",
                        Map.of(
                                "insurer", "Towarzystwo Ubezpieczeń „Zgoda”",
                                "number", "NNW/1",
                                "from", from.minusDays(1).toString(),
                                "until", from.plusYears(1).toString(),
                                "volunteers", List.of())),
                201);
        var offer = made(
                desk.post(
                        CENTRE + "/opportunities",
                        Map.of(
                                "title",
                                title,
                                "description",
                                "Redakcja, zdjęcia i roznoszenie gazetki po okolicy.",
                                "organisationId",
                                organisation,
                                "commitment",
                                "LONG_TERM",
                                "longTerm",
                                Map.of(
                                        "from", from.toString(),
                                        "until", from.plusDays(13).toString(),
                                        "seats", 2),
                                "place",
                                Map.of("kind", "CENTRE"),
                                "admission",
                                "BY_APPROVAL",
                                "accidentInsurance",
                                true)),
                201);
        made(
                desk.with("If-Match", "*")
                        .post(
                                CENTRE + "/opportunities/"
                                        + offer.json().get("id").asString() + "/publish",
                                Map.of()),
                200);
    }

    /** Somebody helps at the centre under that name and has letters at that address, newly or from now on. */
    void knows(Api somebody, String name, String address) {
        var profile = new LinkedHashMap<String, Object>(Map.of(
                "name",
                name,
                "email",
                address,
                "bornOn",
                "1994-05-17",
                "centres",
                List.of("reymonta"),
                "languages",
                List.of("pl"),
                "travelKm",
                10,
                "remote",
                false));
        List.of("skills", "qualifications", "interests", "weekly", "away", "extra", "wishes")
                .forEach(nothing -> profile.put(nothing, List.of()));
        var registered = somebody.post(
                "/api/v1/volunteers",
                Map.of("profile", profile, "consents", List.of(Map.of("to", "MATCHING", "version", "2026-01"))));
        if (registered.status() == 409) {
            made(
                    somebody.with("If-Match", "*")
                            .raw(
                                    "PUT",
                                    "/api/v1/volunteers/me",
                                    "application/json",
                                    Api.JSON.writeValueAsBytes(profile)),
                    200);
        } else {
            made(registered, 201);
        }
    }

    private static Api.Answer made(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }
}
