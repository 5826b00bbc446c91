package pl.krakow.centra.sites;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Forms with what somebody fills in. */
final class FilledForms {

    private static final String EVENT = "/programme/" + FakeCentreProgramme.OVER;
    private static final String PATH = "/incubation/" + FakeIncubation.PATH;
    private static final String CLOSURE = "/settings/closures/01900000-0000-7000-8000-000000000701";
    private static final String MEETING_HIT = "01900000-0000-7000-8000-000000000006";
    private static final String SERIES = "/series/01900000-0000-7000-8000-000000000601";
    private static final String MEETING = "/bookings/" + FakeBookings.MEETING_TODAY;
    private static final String WISH =
            "/my/seasons/reymonta/" + FakeSeasons.SEASON + "/wishes/" + FakeSeasons.WISH + "/change";
    static final String QUESTION = "/closings/close?kind=MONTH&on=2026-11-30";
    static final String PLACEMENT = "/my/volunteering/reymonta/" + FakeVolunteering.RUNNING;

    private FilledForms() {}

    /**
     * A form somebody fills in.
     *
     * @param action how its address ends
     * @param method and {@code path} what it asks of the API
     */
    record Form(
            FakeIssuer.Somebody who,
            String host,
            String page,
            String action,
            Map<String, String> typed,
            String method,
            String path) {

        @Override
        public String toString() {
            return page + " " + action;
        }
    }

    static Stream<Form> all() {
        return Stream.of(
                staff(EVENT + "/attendance", "/attendance", Map.of("walked.NGO", "7"), "POST", "/attendance/walk-ins"),
                staff(EVENT + "/attendance", "/close", Map.of("ages.UNDER_18", "3"), "POST", "/attendance/close"),
                staff(
                        "/programme/p1/registrations/r1",
                        "/people",
                        Map.of("people", "1"),
                        "POST",
                        "/registrations/r1/people"),
                staff(
                        "/seasons/" + FakeSeasons.SEASON + "/edit",
                        "/edit",
                        Map.of(
                                "name", "Wiosna i lato",
                                "from", "2027-02-08",
                                "until", "2027-06-27",
                                "wishesFrom", "2026-11-02",
                                "wishesUntil", "2026-11-22",
                                "cap", "9",
                                "rooms", "1w039"),
                        "PUT",
                        "/seasons/"),
                staff(
                        CLOSURE,
                        "/decide",
                        Map.of("pick", MEETING_HIT, "decision", "WITHDRAW", "reason", "Pękła rura"),
                        "POST",
                        "/decisions"),
                staff(SERIES + "/cancel", "/cancel", Map.of("reason", "Instruktor wyjechał"), "POST", "/cancel"),
                staff(MEETING + "/attendance", "/attendance", Map.of("total", "19"), "POST", "/attendance"),
                staff(MEETING + "/cancel", "/cancel", Map.of("reason", "Choroba"), "POST", "/cancel"),
                staff(PATH, "/notes", Map.of("text", "Umówić z księgową"), "POST", "/notes"),
                staff(PATH, "/finish", Map.of("result", "DROPPED", "why", "Grupa się rozeszła"), "POST", "/finish"),
                staff(
                        "/advising/advisers/" + FakeAdvising.ADVISER + "/absence",
                        "/away",
                        Map.of("pick", FakeAdvising.DUTY + ":7", "reason", "Szkolenie wyjazdowe"),
                        "POST",
                        "/withdraw"),
                staff(
                        "/advising/book/" + FakeAdvising.FREE,
                        FakeAdvising.FREE,
                        Map.of("field", "law", "name", "Ewa Lis", "phone", "600 100 200", "kind", "INDIVIDUAL"),
                        "POST",
                        "/by-staff"),
                staff(
                        "/groups/" + FakeGroups.GROUP + "/meetings/" + FakeGroups.HELD,
                        "/decisions",
                        Map.of("decision", "Robimy spacer."),
                        "POST",
                        "/decisions"),
                staff(
                        "/knowledge-base/" + FakeWriting.ENTRY,
                        "/archive",
                        Map.of("note", "Nowa ustawa"),
                        "POST",
                        "/archive"),
                staff(
                        "/knowledge-base/" + FakeWriting.ENTRY,
                        "/review",
                        Map.of("next", "2027-07-01"),
                        "POST",
                        "/review"),
                staff(
                        "/volunteering-desk/agreements/" + FakeVolunteering.AGREEMENT,
                        "/sign",
                        Map.of("signedOn", "2026-11-20"),
                        "POST",
                        "/sign-on-paper"),
                staff(
                        "/volunteering-desk/volunteers/" + FakeVolunteering.ANNA,
                        "/registers",
                        Map.of("day", "2026-11-19", "result", "CLEAR"),
                        "PUT",
                        "/safeguarding"),
                staff("/mentoring/" + FakeMentoring.RUNNING, "/s1/held", Map.of("minutes", "45"), "POST", "/s1/held"),
                staff(
                        "/volunteering-desk/placements/" + FakeVolunteering.RUNNING,
                        "/hours/confirm",
                        Map.of("entry", FakeVolunteering.ENTRY),
                        "POST",
                        "/hours/confirm"),
                city(
                        QUESTION,
                        "/closings",
                        Map.of("acceptMissing", "true", "note", "Reszty nie będzie"),
                        "POST",
                        "/reports/closings"),
                city(
                        "/closings/12/corrections/1",
                        "/corrections/1",
                        Map.of("text", "Dopisano spóźnione spotkania"),
                        "PUT",
                        "/explanation"),
                staff(
                        "/volunteering-desk/placements/" + FakeVolunteering.RUNNING,
                        FakeVolunteering.ENTRY + "/dispute",
                        Map.of("remark", "Było krócej."),
                        "POST",
                        "/dispute"),
                staff(
                        "/volunteering-desk/placements/" + FakeVolunteering.RUNNING,
                        "/break-off",
                        Map.of("remark", "Wyjeżdża na studia"),
                        "POST",
                        "/break-off"),
                staff(
                        "/volunteering-desk/placements/" + FakeVolunteering.RUNNING,
                        "/agreement",
                        Map.of("scope", "Rejestracja gości", "manner", "Na miejscu"),
                        "POST",
                        "/agreement"),
                staff(
                        "/volunteering-desk/agreements/" + FakeVolunteering.AGREEMENT,
                        "/terminate",
                        Map.of("lastDay", "2026-12-31", "reason", "Wyjazd na stałe"),
                        "POST",
                        "/terminate"),
                staff(
                        "/volunteering-desk/certificates",
                        "/opinion",
                        Map.of("opinion", "Zawsze na czas."),
                        "POST",
                        "/opinion"),
                staff(
                        "/volunteering-desk/organisations/b1",
                        "/particulars",
                        Map.of("name", "Echo Łąk", "address", "Reymonta 20", "representedBy", "Ewa Lis"),
                        "PUT",
                        "/particulars"),
                staff(
                        "/volunteering-desk/opportunities/" + FakeVolunteering.WAITING,
                        "/return",
                        Map.of("remark", "Podaj godziny."),
                        "POST",
                        "/return"),
                staff(
                        "/groups/" + FakeGroups.GROUP,
                        "/pause",
                        Map.of("reason", "Przerwa na wakacje"),
                        "POST",
                        "/pause"),
                staff(
                        "/groups/" + FakeGroups.GROUP + "/meetings/" + FakeGroups.AHEAD,
                        "/cancel",
                        Map.of("reason", "Choroba prowadzącej"),
                        "POST",
                        "/cancel"),
                staff(
                        "/figures/statements",
                        "/statements",
                        Map.of("from", "2026-02-01", "to", "2026-09-30"),
                        "POST",
                        "/statements"),
                mine(
                        "/events/reymonta/e2",
                        "/sign-up",
                        Map.of(
                                "name", "Anna Lis",
                                "email", "anna@example.org",
                                "audience", "RESIDENT",
                                "answer-q1", "mam"),
                        "POST",
                        "/e2/registrations"),
                mine(
                        "/advice/book/reymonta/" + FakeAdvisers.SLOT,
                        FakeAdvisers.SLOT,
                        Map.of(
                                "field", "law",
                                "name", "Anna Lis",
                                "email", "anna@example.org",
                                "kind", "INDIVIDUAL",
                                "question", "Jak zmienić statut?"),
                        "POST",
                        "/advice-slots/"),
                mine(
                        "/volunteering/reymonta/" + FakeVolunteering.FAIR,
                        "/apply",
                        Map.of("post", FakeVolunteering.SHIFT, "message", "Chętnie pomogę"),
                        "POST",
                        "/placements"),
                mine(
                        "/my/question",
                        "/my/question",
                        Map.of("text", "Czy NIP jest potrzebny?", "centre", "reymonta"),
                        "POST",
                        "knowledge-questions"),
                mine(WISH, WISH, with(MySeasonsTest.ENTRIES, "title", "Próby i koncert"), "PUT", "/wishes/"),
                mine(
                        "/my/organisations/" + FakeLending.GROUP + "/edit",
                        "/edit",
                        Map.of("name", "Fundacja Głośna", "person", "Jan Lis"),
                        "PUT",
                        "/beneficiaries/"),
                mine("/my/letters", "/my/letters", Map.of("email", "nowa@example.org"), "PUT", "/my-contact"),
                mine("/my/organisations", "/join", Map.of("code", "7KQ2-M4XD-0HTZ"), "POST", "/beneficiaries/"),
                mine(
                        PLACEMENT,
                        "/hours/log",
                        Map.of("day", "2026-11-30", "hours", "3", "minutes", "15", "what", "rozdawanie ulotek"),
                        "POST",
                        "/hours"),
                mine(PLACEMENT, "/break-off", Map.of("remark", "Zmieniam pracę"), "POST", "/break-off"),
                mine(
                        "/my/bookings/nowa-huta/" + FakeLending.BOOKING + "/cancel",
                        "/cancel",
                        Map.of("reason", "Za mało chętnych"),
                        "POST",
                        "/cancel"),
                mine("/my/volunteering/profile", "/pause", Map.of("until", "2027-01-31"), "POST", "/me/pause"));
    }

    static Form mine(String page, String action, Map<String, String> typed, String method, String path) {
        return new Form(FakeIssuer.RESIDENT, SitesTest.HOME, page, action, typed, method, path);
    }

    static Form staff(String page, String action, Map<String, String> typed, String method, String path) {
        return new Form(FakeIssuer.COORDINATOR, SitesTest.REYMONTA, page, action, typed, method, path);
    }

    static Form city(String page, String action, Map<String, String> typed, String method, String path) {
        return new Form(FakeIssuer.CITY, SitesTest.CITY, page, action, typed, method, path);
    }

    static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var all = new HashMap<>(fields);
        all.put(field, value);
        return all;
    }

    /** What was asked of the API for it. */
    static List<FakeGateway.Asked> asked(Form form) {
        return SitesTest.GATEWAY.asked().stream()
                .filter(asked ->
                        asked.method().equals(form.method()) && asked.path().contains(form.path()))
                .toList();
    }
}
