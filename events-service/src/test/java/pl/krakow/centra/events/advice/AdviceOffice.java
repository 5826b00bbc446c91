package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.Persona;

/** Advice at Reymonta over HTTP, as people go about it; every adviser is somebody new. */
public record AdviceOffice(MockMvcTester http) {

    public static final CentreId REYMONTA = new CentreId("reymonta");
    public static final Persona COORDINATOR = Persona.coordinator(REYMONTA);
    public static final String CENTRE = "/api/v1/centres/reymonta";

    /** A Tuesday some weeks from now, after the clocks have changed. */
    public static LocalDate tuesday() {
        return LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(21).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    /** Somebody who never was here before. */
    public static Persona newcomer() {
        return new Persona("visitor " + UUID.randomUUID(), Set.of(), List.of());
    }

    /** An adviser of Reymonta nobody has engaged yet. */
    public static Persona newAdviser() {
        var from = LocalDate.of(2020, 1, 1);
        return new Persona(
                "adviser " + UUID.randomUUID(),
                Set.of(),
                List.of(new CentreGrant(StaffRole.ADVISER, REYMONTA, from, from.plusYears(70))));
    }

    /** Registers themselves; gives the adviser's id. */
    public String engaged(Persona adviser) {
        return ApiCalls.read(post(adviser, CENTRE + "/advisers", """
                {"name": "Anna Nowak", "fields": ["law", "accounting"], "languages": ["pl", "uk"],
                 "ways": ["ON_SITE", "ONLINE", "PHONE"], "about": {"pl": "Radczyni prawna"}}"""), "$.id");
    }

    /** A duty from ten to two, 45 minutes each with 15 between; gives its id. */
    public String duty(Persona adviser, String id, LocalDate date, String place) {
        var planned = post(adviser, CENTRE + "/advice-duties", plan(id, date, place, ""));
        return ApiCalls.read(planned, "$.dates[0].dutyId");
    }

    public static String plan(String adviser, LocalDate date, String place, String more) {
        return """
                {"adviserId": "%s", "start": "%sT10:00:00", "end": "14:00:00", "slotMinutes": 45, "pauseMinutes": 15,
                 "fields": ["law"], "place": %s %s}""".formatted(adviser, date, place, more);
    }

    public static String online() {
        return "{\"link\": \"https://spotkania.example/prawo\"}";
    }

    /** The free times of a duty. */
    public List<String> slots(String duty, LocalDate date) {
        var all = get(
                Persona.anonymous(), CENTRE + "/advice-slots?field=law&limit=100&from=%s&to=%s".formatted(date, date));
        return JsonPath.<List<String>>read(ApiCalls.text(all), "$.items[*].id").stream()
                .filter(slot -> slot.startsWith(duty))
                .toList();
    }

    public MvcTestResult book(Persona visitor, String slot, String question) {
        return post(visitor, CENTRE + "/advice-slots/" + slot + "/appointments", """
                {"field": "law", "name": "Maria Wiśniewska", "email": "maria@example.org", "phone": "+48 600 100 200",
                 "kind": "ORGANISATION", "organisation": "Fundacja Zielony Kraków", "question": "%s"}""".formatted(question));
    }

    public static String appointment(MvcTestResult booked) {
        assertThat(booked).hasStatus(201);
        return String.valueOf(booked.getResponse().getHeader("Location"));
    }

    public MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    public MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of("If-Match", "*"));
    }

    public MvcTestResult put(Persona person, String uri, String body, String ifMatch) {
        return http.put()
                .uri(uri)
                .with(person)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult delete(Persona person, String uri) {
        return http.delete().uri(uri).with(person).exchange();
    }
}
