package pl.krakow.centra.booking.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.Api.Answer;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Beneficiaries and regulations as their callers meet them, from registration to being merged. */
@BookingService
class BeneficiariesApiIT {

    private static final String BENEFICIARIES = "/api/v1/beneficiaries";
    private static final CentreId NOWA_HUTA = new CentreId("nowa-huta");

    @LocalServerPort
    private int port;

    private Api anna = Api.at(0);
    private Api olena = Api.at(0);
    private Api coordinator = Api.at(0);
    private Api reception = Api.at(0);

    @BeforeEach
    void people() {
        anna = Api.at(port).as(Persona.representative());
        olena = Api.at(port).as(Persona.anotherResident());
        coordinator = Api.at(port).as(Persona.coordinator(NOWA_HUTA)).with("If-Match", "*");
        reception = Api.at(port).as(Persona.receptionist(NOWA_HUTA)).with("If-Match", "*");
    }

    @Test
    void losesItsVerificationWhenWhatWasVerifiedChanges() {
        var id = registered(organisation("Fundacja Lipa", "0000000001"));
        var verified = reception.post(
                id + "/verify",
                Map.of("evidence", "REGISTER_ENTRY", "seenOn", "2026-11-30", "note", "odpis z 30.11.2026"));
        assertThat(verified.status()).as(verified.toString()).isEqualTo(200);
        assertThat(verified.json().at("/verification/centre").asString()).isEqualTo("nowa-huta");
        assertThat(anna.get(id).json().at("/verification/note").isMissingNode()).isTrue();

        var moved = edit(id, "\"2\"", Map.of("name", "Fundacja Lipa", "krs", "0000000001", "district", "Nowa Huta"));
        assertThat(state(moved)).isEqualTo("VERIFIED");

        assertThat(edit(id, "\"2\"", Map.of("name", "Fundacja Dąb")).status()).isEqualTo(412);
        var renamed = edit(id, "\"3\"", Map.of("name", "Fundacja Dąb", "krs", "0000000001"));
        assertThat(state(renamed)).isEqualTo("UNVERIFIED");
    }

    @Test
    void refusesEvidenceThatProvesNothingAboutItsKind() {
        var group = registered(Map.of("kind", "INFORMAL_GROUP", "name", "Klub szydełkowania"));

        assertThat(verify(group, "REGISTER_ENTRY", "2026-11-30").toString()).contains("evidence-not-for-this-kind");
        assertThat(verify(group, "DESCRIPTION_AND_RESPONSIBLE_PEOPLE", "2026-11-30")
                        .text("code"))
                .isEqualTo("evidence-incomplete");
        assertThat(verify(group, "CITY_OFFICE", "2026-12-24").toString()).contains("evidence-not-seen-yet");
        assertThat(verify(group, "CITY_OFFICE", "2026-12-01").status()).isEqualTo(200);
    }

    @Test
    void tellsARejectedBeneficiaryWhy() {
        var id = registered(organisation("Stowarzyszenie Mgła", "0000000002"));

        reception.post(id + "/reject", Map.of("reason", "Nie ma takiego wpisu w rejestrze"));

        var seen = anna.get(id).json();
        assertThat(seen.at("/verification/state").asString()).isEqualTo("REJECTED");
        assertThat(seen.at("/verification/reason").asString()).isEqualTo("Nie ma takiego wpisu w rejestrze");
        assertThat(seen.at("/verification/by").isMissingNode()).isTrue();
    }

    @Test
    void letsSomebodyJoinByACodeOnceAndNeverLosesTheLastRepresentative() {
        var id = registered(organisation("Stowarzyszenie Zaproszeni", "0000000003"));
        assertThat(olena.get(id).status()).isEqualTo(404);
        var code = anna.post(id + "/representatives", Map.of()).text("code");

        var joined = olena.post(
                BENEFICIARIES + "/invitations",
                Map.of("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "name", "Olena"));

        assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
        assertThat(joined.json().get("representatives")).hasSize(2);
        assertThat(olena.get(id).status()).isEqualTo(200);
        assertThat(olena.post(BENEFICIARIES + "/invitations", Map.of("code", code))
                        .text("code"))
                .isEqualTo("invitation-unknown");

        assertThat(dismiss(olena, id, Persona.representative()).status()).isEqualTo(200);
        assertThat(anna.get(id).status()).isEqualTo(404);
        assertThat(dismiss(olena, id, Persona.anotherResident()).text("code")).isEqualTo("last-representative");
    }

    @Test
    void asksForConsentAgainWhenTheRegulationsChange() {
        var id = registered(organisation("Stowarzyszenie Zgoda", "0000000004"));
        var regulations = "/api/v1/centres/nowa-huta/regulations";
        var before = anna.get(regulations).text("version");
        assertThat(consent(id, before).status()).isEqualTo(200);
        assertThat(consent(id, before).json().get("consents")).hasSize(1);

        var published = coordinator.send("PUT", regulations, """
                {"pl": "Nowy regulamin", "uk": "Нові правила"}""");

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.text("version")).isNotEqualTo(before);
        var outdated = consent(id, before);
        assertThat(outdated.text("code")).isEqualTo("regulations-outdated");
        assertThat(outdated.text("current")).isEqualTo(published.text("version"));
        assertThat(consent(id, published.text("version")).json().get("consents"))
                .hasSize(2);
        assertThat(anna.get(regulations + "?version=" + before)
                        .json()
                        .at("/texts/en")
                        .asString())
                .contains("Regulations");
        assertThat(anna.get(regulations + "/versions").json().get("items"))
                .extracting(version -> version.get("version").asString())
                .startsWith(published.text("version"))
                .endsWith(before);
        assertThat(anna.get(regulations + "?version=1999-01").text("code")).isEqualTo("regulations-unknown");
    }

    @Test
    void makesOneBeneficiaryOfTwoEntriesAndRedirectsTheOther() {
        var first = registered(organisation("Stowarzyszenie Podwójne", "0000000005"));
        var second = id(olena.post(BENEFICIARIES, organisation("Podwojne", "0000000005")));
        reception.post(second + "/verify", Map.of("evidence", "REGISTER_ENTRY", "seenOn", "2026-11-30"));
        assertThat(reception.get(first + "/duplicates").json().get("items"))
                .extracting(one -> one.get("name").asString())
                .containsExactly("Podwojne");

        var merged = coordinator.post(second + "/merge", Map.of("with", uuid(first)));

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(merged.text("id")).isEqualTo(uuid(first));
        assertThat(merged.text("name")).isEqualTo("Podwojne");
        assertThat(state(merged)).isEqualTo("VERIFIED");
        assertThat(merged.json().get("representatives")).hasSize(2);
        var redirect = olena.get(second);
        assertThat(redirect.status()).isEqualTo(308);
        assertThat(redirect.header("Location")).contains(first);
        assertThat(edit(first, "*", organisation("Podwójne", "0000000005")).status())
                .isEqualTo(400);
        assertThat(reception
                        .post(second + "/reject", Map.of("reason", "Nie"))
                        .json()
                        .path("into")
                        .asString(""))
                .isEqualTo(uuid(first));
        assertThat(reception.get(first + "/duplicates").json().get("items")).isEmpty();
        assertThat(coordinator
                        .post(second + "/merge", Map.of("with", uuid(first)))
                        .text("id"))
                .isEqualTo(uuid(first));
    }

    @Test
    void letsStaffFindThemByNameAndNumberAndNotesThatTheyLooked() {
        var id = registered(organisation("Towarzystwo Miłośników Żurawi", "0000000777"));

        assertThat(names(reception.get(BENEFICIARIES + "?q=zuraw%20mil")))
                .containsExactly("Towarzystwo Miłośników Żurawi");
        assertThat(names(reception.get(BENEFICIARIES + "?q=0000%20000%20777"))).hasSize(1);
        assertThat(names(reception.get(BENEFICIARIES + "?q=zuraw&verification=VERIFIED")))
                .isEmpty();
        assertThat(olena.get(BENEFICIARIES + "?q=zuraw").status()).isEqualTo(400);
        assertThat(coordinator.get(id + "/views").json().get("items"))
                .extracting(view -> view.get("what").asString())
                .containsExactly("BENEFICIARY_LIST", "BENEFICIARY_LIST");
    }

    @Test
    void tellsStaffManyNamesAtOnceAndThoseOfSurvivorsForDuplicates() {
        var alder = registered(organisation("Olsza nad Wisłą", "0000000441"));
        var ash = registered(organisation("Jesion przy Błoniach", "0000000452"));
        var duplicate = registered(organisation("Jesion przy błoniach", "0000000463"));
        coordinator.post(ash + "/merge", Map.of("with", uuid(duplicate)));
        var ids = "?id=" + uuid(alder) + "&id=" + uuid(duplicate) + "&id=" + UUID.randomUUID();

        var found = reception.get(BENEFICIARIES + ids);

        assertThat(names(found)).containsExactly("Jesion przy Błoniach", "Olsza nad Wisłą");
        assertThat(found.json().get("items").get(0).get("mergedFrom").get(0).asString())
                .isEqualTo(uuid(duplicate));
        assertThat(olena.get(BENEFICIARIES + ids).status()).isEqualTo(400);
        assertThat(coordinator.get(alder + "/views").json().get("items"))
                .extracting(view -> view.get("what").asString())
                .containsExactly("BENEFICIARY_LIST");
    }

    @Test
    void goesOnUnderTheSurvivorWhateverWasBookedBefore() {
        var first = registered(organisation("Chór Pod Lipami", "0000000311"));
        var second = registered(organisation("Chór pod Lipami", "0000000322"));
        var bookings = "/api/v1/centres/nowa-huta/bookings";
        var series = "/api/v1/centres/nowa-huta/booking-series";
        var day = LocalDate.of(2027, 4, 6);
        var before = anna.post(bookings, Meetings.meeting("p2", day, "10:00", "11:00", uuid(second)));
        var weekly = new LinkedHashMap<String, Object>(Meetings.meeting("p2", day, "12:00", "13:00", uuid(second)));
        weekly.remove("end");
        weekly.putAll(Map.of("start", day + "T12:00:00", "duration", "PT1H", "rule", "FREQ=WEEKLY;COUNT=2"));
        var repeated = anna.post(series, weekly);
        assertThat(repeated.status()).as(repeated.toString()).isEqualTo(201);

        var merged = coordinator.post(first + "/merge", Map.of("with", uuid(second)));
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);

        var after = anna.post(bookings, Meetings.meeting("p2", day, "16:00", "17:00", uuid(second)));
        assertThat(after.text("beneficiaryId")).isEqualTo(uuid(first));
        for (var id : List.of(uuid(first), uuid(second))) {
            assertThat(coordinator
                            .get(bookings + "?from=2027-04-06&to=2027-04-06&beneficiary=" + id)
                            .json()
                            .get("items"))
                    .extracting(booking -> booking.get("id").asString())
                    .contains(before.text("id"), after.text("id"));
            assertThat(coordinator.get(series + "?beneficiary=" + id).json().get("items"))
                    .extracting(one -> one.get("id").asString())
                    .contains(repeated.text("id"));
            assertThat(coordinator
                            .get("/api/v1/beneficiaries/" + id + "/quotas")
                            .status())
                    .isEqualTo(200);
        }
        weekly.put("start", day + "T18:00:00");
        var again = anna.post(series, weekly);
        assertThat(again.text("beneficiaryId")).as(again.toString()).isEqualTo(uuid(first));
    }

    @Test
    void confirmsNothingForSomebodyNobodyHasSeen() {
        var id = Meetings.unverified(anna);
        var meeting = Meetings.meeting("p6", LocalDate.of(2027, 2, 9), "10:00", "12:00", id);
        var bookings = "/api/v1/centres/nowa-huta/bookings";

        var asked = anna.post(bookings, meeting);
        assertThat(asked.text("state")).isEqualTo("REQUESTED");
        var approve = bookings + "/" + asked.text("id") + "/approve";
        assertThat(coordinator.post(approve, Map.of()).text("code")).isEqualTo("beneficiary-unverified");
        assertThat(reception.post(bookings, meeting).text("code")).isEqualTo("beneficiary-unverified");

        assertThat(verify(BENEFICIARIES + "/" + id, "STATUTE", "2026-12-01").status())
                .isEqualTo(200);
        assertThat(coordinator.post(approve, Map.of()).text("state")).isEqualTo("CONFIRMED");
    }

    private Answer verify(String path, String evidence, String seenOn) {
        return reception.post(path + "/verify", Map.of("evidence", evidence, "seenOn", seenOn));
    }

    private Answer consent(String path, String version) {
        return anna.post(path + "/consents", Map.of("centre", "nowa-huta", "version", version));
    }

    private Answer edit(String path, String seen, Map<String, ?> body) {
        return anna.with("If-Match", seen)
                .send(
                        "PUT",
                        path,
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body));
    }

    private static Answer dismiss(Api by, String path, Persona whom) {
        return by.with("If-Match", "*").send("DELETE", path + "/representatives/" + whom.subject(), null);
    }

    private static Map<String, Object> organisation(String name, String krs) {
        return Map.of("kind", "ORGANISATION", "name", name, "krs", krs);
    }

    private String registered(Map<String, ?> body) {
        return id(anna.post(BENEFICIARIES, body));
    }

    private static String id(Answer registered) {
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return BENEFICIARIES + "/" + registered.text("id");
    }

    private static String uuid(String path) {
        return path.substring(BENEFICIARIES.length() + 1);
    }

    private static String state(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/verification/state").asString();
    }

    private static List<String> names(Answer page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.json()
                .get("items")
                .valueStream()
                .map((JsonNode one) -> one.get("name").asString())
                .toList();
    }
}
