package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.acceptance.Api;
import pl.krakow.centra.acceptance.Meetings;

/** What the centre of Reymonta has announced before a journey begins. */
record Programme(Api desk) {

    private static final String CENTRE = "/api/v1/centres/reymonta";

    /** An event with that many places, a waiting list and nobody signed up; its page. */
    String announces(String title, LocalDate day, int seats) {
        var made = desk.post(
                CENTRE + "/events",
                Map.of(
                        "kind", "TRAINING",
                        "titles", Map.of("pl", title),
                        "start", Meetings.at(day, LocalTime.of(17, 0)),
                        "end", Meetings.at(day, LocalTime.of(19, 0)),
                        "place", Map.of("offSite", "Zbiórka przed wejściem do centrum"),
                        "capacity", seats,
                        "language", "pl"));
        var id = expect(made, 201).json().get("id").asString();
        var path = CENTRE + "/events/" + id;
        expect(
                desk.with("If-Match", "*")
                        .raw(
                                "PUT",
                                path + "/sign-up",
                                "application/json",
                                Api.JSON.writeValueAsBytes(Map.of(
                                        "mode",
                                        "OPEN",
                                        "seats",
                                        seats,
                                        "waitingList",
                                        true,
                                        "promotion",
                                        "OFFER",
                                        "mostPeople",
                                        1,
                                        "withoutAccount",
                                        true,
                                        "reminders",
                                        List.of()))),
                200);
        expect(desk.with("If-Match", "*").post(path + "/publish", Map.of()), 200);
        return "/events/reymonta/" + id;
    }

    /** A lawyer who advises by phone. The adviser's id. */
    String engages(String account, String name) {
        var adviser = desk.post(
                CENTRE + "/advisers",
                Map.of(
                        "account", account,
                        "name", name,
                        "fields", List.of("law"),
                        "languages", List.of("pl"),
                        "ways", List.of("PHONE"),
                        "about", Map.of("pl", "Radzi stowarzyszeniom."),
                        "term",
                                Map.of(
                                        "from", Town.today().minusYears(1).toString(),
                                        "until", Town.today().plusYears(1).toString())));
        return expect(adviser, 201).json().get("id").asString();
    }

    /** Half-hours with an adviser, who is rung up; also of a day that has begun. */
    void advises(String adviser, LocalDate day, LocalTime from, LocalTime until) {
        expect(
                desk.post(
                        CENTRE + "/advice-duties",
                        Map.of(
                                "adviserId", adviser,
                                "start", day.atTime(from).toString(),
                                "end", until.toString(),
                                "slotMinutes", 30,
                                "pauseMinutes", 0,
                                "fields", List.of("law"),
                                "place", Map.of("phone", true, "number", "+48 12 000 00 01"))),
                201);
    }

    private static Api.Answer expect(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }
}
