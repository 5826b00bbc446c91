package pl.krakow.centra.acceptance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every kind of page there is, with somebody it is made for. */
final class Pages {

    private static final String HOME = "localhost";
    private static final String REYMONTA = "reymonta.localhost";
    private static final String HUTA = "nowa-huta.localhost";
    private static final String CITY = "miasto.localhost";

    /** Addresses that are no pages, and the pages that can't be visited here, by why. */
    private static final Map<String, List<String>> NOT_VISITED = Map.of(
            "a part of a page, looked at within it",
            List.of("/board/grid", "/board/panel", "/board/row", "/live/waiting"),
            "a stream",
            List.of("/live"),
            "leads on at once",
            List.of("/sign-in", "/welcome"),
            "a file",
            List.of(
                    "/figures/files/{id}",
                    "/files/{id}",
                    "/my/bookings/{centre}/{booking}/calendar.ics",
                    "/my/data/{part}.json",
                    "/my/registrations/{centre}/{event}/{registration}/ticket.svg",
                    "/my/volunteering/agreements/{centre}/{agreement}.pdf",
                    "/my/volunteering/certificates/{certificate}.pdf",
                    "/programme/{id}/certificates/{certificate}.pdf",
                    "/programme/{id}/feedback.csv",
                    "/programme/{id}/registrations.csv",
                    "/volunteering-desk/agreements/{id}.pdf",
                    "/volunteering-desk/certificates/{id}.pdf"));

    /** Pages that say that something isn't there, or isn't one's own. */
    private static final Set<String> REFUSALS = Set.of(
            HOME + "/nothing-here",
            HOME + "/certificates/K-0000-0000",
            HOME + "/volunteering-certificates/K-0000-0000",
            HOME + "/advice/a-link-nobody-sent",
            HOME + "/group-invitations/a-link-nobody-sent",
            HOME + "/registrations/a-link-nobody-sent",
            "nowhere.localhost/",
            HUTA + "/today as coordinator-reymonta");

    private Pages() {}

    /** Whether the page is about a refusal; every other one shows what it is for. */
    static boolean isRefusal(Visit visit) {
        return REFUSALS.contains(visit.toString());
    }

    static List<Visit> all() {
        return Stream.of(
                        visits(
                                HOME,
                                "",
                                "/",
                                "/rooms",
                                "/rooms?people=900&date=never",
                                "/rooms/reymonta/1w040/ask?start={freeStart}&minutes=120&people=10",
                                "/events",
                                "/events/month",
                                "/advice?field=law",
                                "/advice/wait",
                                "/knowledge?q=sprawozdanei",
                                "/regulations/reymonta",
                                "/volunteering",
                                "/volunteering?remote=true",
                                "/volunteering/reymonta/{opportunity}",
                                "/volunteering-certificates",
                                "/volunteering-certificates/K-0000-0000",
                                "/statistics",
                                "/developers",
                                "/accessibility",
                                "/style",
                                "/registrations/{registrationLink}",
                                "/registrations/{registrationLink}/confirmed",
                                "/advice/{adviceLink}",
                                "/group-invitations/{invitationLink}",
                                "/sign-in-failed",
                                "/nothing-here",
                                "/events/reymonta/{event}",
                                "/advice/book/reymonta/{slot}",
                                "/knowledge/{entry}",
                                "/certificates",
                                "/certificates/K-0000-0000",
                                "/advice/links",
                                "/advice/a-link-nobody-sent",
                                "/group-invitations/a-link-nobody-sent",
                                "/letters/a-link-nobody-sent",
                                "/registrations/a-link-nobody-sent"),
                        visits(
                                HOME,
                                "representative",
                                "/my",
                                "/my/letters",
                                "/rooms/reymonta/1w040/ask?start={freeStart}&minutes=120&people=10",
                                "/rooms/reymonta/1w040/wait",
                                "/",
                                "/my/seasons",
                                "/my/calendars",
                                "/my/data",
                                "/my/question",
                                "/my/seasons/reymonta/{season}/new",
                                "/my/seasons/reymonta/{season}/wishes/{wish}",
                                "/my/seasons/reymonta/{season}/wishes/{wish}/change",
                                "/my/bookings",
                                "/my/bookings/reymonta/{ownBooking}",
                                "/my/bookings/reymonta/{ownBooking}/change",
                                "/my/bookings/reymonta/{ownBooking}/move",
                                "/my/bookings/reymonta/{ownBooking}/cancel",
                                "/my/organisations",
                                "/my/organisations/new",
                                "/my/organisations/{own}",
                                "/my/organisations/{own}/edit"),
                        visits(REYMONTA, "", "/volunteering", "/", "/today"),
                        visits(
                                HOME,
                                "resident",
                                "/volunteering/matches",
                                "/my/volunteering",
                                "/my/volunteering/profile"),
                        visits(
                                HOME,
                                "adviser-nowa-huta",
                                "/my/volunteering",
                                "/my/volunteering/profile",
                                "/my/volunteering/reymonta/{ownPlacement}",
                                "/my/volunteering/agreements/reymonta/{ownAgreement}"),
                        visits(HUTA, "", "/"),
                        visits(CITY, "", "/"),
                        visits("nowhere.localhost", "", "/"),
                        visits(CITY, "resident", "/"),
                        coordinator(
                                "/",
                                "/today",
                                "/board",
                                "/board?date={freeDay}",
                                "/board?date={freeDay}&booking={booking}",
                                "/board/move?date={freeDay}&booking={booking}",
                                "/board/print?date={freeDay}",
                                "/calendar",
                                "/calendar/month",
                                "/reception",
                                "/search?q=wz%C3%B3r",
                                "/more",
                                "/shortcuts",
                                "/bookings/new",
                                "/bookings/uncounted",
                                "/bookings/{booking}",
                                "/bookings/{booking}/change",
                                "/bookings/{booking}/move",
                                "/bookings/{booking}/cancel",
                                "/bookings/{booking}/withdraw",
                                "/bookings/{booking}/attendance",
                                "/series",
                                "/series/new",
                                "/series/{series}",
                                "/series/{series}/cancel",
                                "/waiting-list",
                                "/beneficiaries",
                                "/beneficiaries/new",
                                "/beneficiaries/{organisation}",
                                "/beneficiaries/{organisation}/edit",
                                "/beneficiaries/{organisation}/verify",
                                "/beneficiaries/{organisation}/merge?with={own}",
                                "/settings",
                                "/settings/hours",
                                "/settings/closures",
                                "/settings/closures/new",
                                "/settings/closures/{closure}",
                                "/settings/equipment",
                                "/settings/rooms",
                                "/settings/rooms/new",
                                "/settings/rooms/1w040",
                                "/settings/rooms/1w040/edit",
                                "/settings/rooms/1w040/pictures",
                                "/volunteering-desk",
                                "/volunteering-desk/opportunities",
                                "/volunteering-desk/opportunities/new",
                                "/volunteering-desk/opportunities/{opportunity}",
                                "/volunteering-desk/opportunities/{opportunity}/edit",
                                "/volunteering-desk/opportunities/{opportunity}/matches",
                                "/volunteering-desk/shifts",
                                "/volunteering-desk/placements/{placement}",
                                "/volunteering-desk/hours",
                                "/volunteering-desk/volunteers",
                                "/volunteering-desk/volunteers/{volunteer}",
                                "/volunteering-desk/rounds",
                                "/volunteering-desk/rounds/{round}",
                                "/volunteering-desk/agreements",
                                "/volunteering-desk/agreements/{agreement}",
                                "/volunteering-desk/certificates",
                                "/volunteering-desk/organisations",
                                "/volunteering-desk/organisations/{organisation}",
                                "/advising",
                                "/advising?view=week",
                                "/advising/times",
                                "/advising/advisers",
                                "/advising/advisers/new",
                                "/advising/hours/new",
                                "/advising/book/{slot}",
                                "/advising/appointments/{appointment}",
                                "/advising/appointments/{appointment}/move",
                                "/advising/appointments/{appointment}/cancel",
                                "/advising/advisers/{adviser}",
                                "/advising/advisers/{adviser}/edit",
                                "/advising/advisers/{adviser}/absence",
                                "/advising/advisers/{adviser}/end",
                                "/advising/hours/{duty}",
                                "/advising/hours/{duty}/change",
                                "/knowledge-base",
                                "/knowledge-base/new",
                                "/knowledge-base/topics",
                                "/knowledge-base/questions",
                                "/knowledge-base/topics/new",
                                "/knowledge-base/topics/{topic}",
                                "/knowledge-base/{entry}",
                                "/knowledge-base/{entry}/edit",
                                "/knowledge-base/{entry}/versions",
                                "/knowledge-base/{entry}/versions/1",
                                "/groups",
                                "/groups/new",
                                "/groups/{group}",
                                "/groups/{group}/edit",
                                "/groups/{group}/meetings/new",
                                "/groups/{group}/meetings/{meeting}",
                                "/mentoring",
                                "/mentoring?state=RUNNING",
                                "/mentoring/mentors",
                                "/mentoring/mentors/new",
                                "/mentoring/offers",
                                "/mentoring/offers/new",
                                "/mentoring/{mentorship}",
                                "/mentoring/mentors/{mentor}",
                                "/mentoring/offers/{offer}",
                                "/study-visits",
                                "/study-visits/{visit}",
                                "/incubation",
                                "/incubation/new",
                                "/incubation/ended",
                                "/incubation/{path}",
                                "/programme",
                                "/programme?show=over&q=a",
                                "/programme?show=cancelled",
                                "/programme/new",
                                "/programme/series/new",
                                "/programme/{event}",
                                "/programme/{event}/edit",
                                "/programme/{event}/sign-up",
                                "/programme/{event}/postpone",
                                "/programme/{event}/copy",
                                "/programme/{event}/registrations/new",
                                "/programme/{event}/message",
                                "/programme/{event}/print",
                                "/programme/{event}/attendance",
                                "/programme/{event}/certificates",
                                "/programme/{event}/certificates/terms",
                                "/programme/{event}/feedback",
                                "/programme/{event}/publish",
                                "/programme/{event}/reschedule",
                                "/programme/{event}/cancel",
                                "/programme/{event}/registrations/{registration}",
                                "/programme/{event}/registrations/{registration}/cancel",
                                "/programme/{event}/registrations/{registration}/decline",
                                "/programme/{over}",
                                "/programme/{over}/registrations/{guest}",
                                "/programme/{over}/attendance",
                                "/programme/{over}/certificates",
                                "/programme/{over}/certificates/{certificate}/reissue",
                                "/programme/{over}/certificates/{certificate}/revoke",
                                "/programme/{over}/feedback",
                                "/figures",
                                "/figures/roomUses?by=room",
                                "/figures/statements",
                                "/figures/statements/{statement}",
                                "/figures/files",
                                "/seasons",
                                "/seasons/new",
                                "/seasons/{season}",
                                "/seasons/{season}/edit",
                                "/seasons/{season}/publish",
                                "/seasons/{season}/wishes/{wish}",
                                "/seasons/{shared}",
                                "/seasons/{shared}/publish",
                                "/seasons/{shared}/comparison?before=1&after=2",
                                "/seasons/{shared}/wishes/{sharedWish}",
                                "/settings/rules",
                                "/settings/rules/limits",
                                "/settings/rules/regulations"),
                        visits(
                                HUTA,
                                "coordinator-nowa-huta",
                                "/requests",
                                "/requests/{request}",
                                "/requests/{request}/decline"),
                        visits(HUTA, "reception-nowa-huta", "/today", "/reception"),
                        visits(REYMONTA, "reception-reymonta", "/programme/{event}"),
                        visits(HUTA, "coordinator-reymonta", "/today"),
                        visits(
                                CITY,
                                "city",
                                "/",
                                "/comparison",
                                "/comparison/roomUses?by=beneficiaryKind",
                                "/occupancy",
                                "/promises",
                                "/promises/reymonta/2025-01-01",
                                "/closings",
                                "/closings/close",
                                "/closings/{closing}",
                                "/closings/{closing}/corrections/{correction}",
                                "/statements",
                                "/statements/{cityStatement}",
                                "/files",
                                "/freshness",
                                "/operators",
                                "/all"),
                        visits(CITY, "admin", "/"))
                .flatMap(part -> part)
                .toList();
    }

    /** The pages that are neither visited nor known to be left out. */
    static List<String> forgotten() {
        var addresses = Declared.in("", "Get");
        var visited = all().stream()
                .map(visit -> visit.path().replaceAll("\\?.*", ""))
                .flatMap(path -> addresses.stream()
                        .filter(address -> address.takes(path))
                        .min(Comparator.comparing(Declared.Address::variables))
                        .stream())
                .map(Declared.Address::path)
                .toList();
        return addresses.stream()
                .map(Declared.Address::path)
                .filter(path -> !visited.contains(path))
                .filter(path -> NOT_VISITED.values().stream().noneMatch(known -> known.contains(path)))
                .toList();
    }

    private static Stream<Visit> visits(String host, String person, String... paths) {
        return Arrays.stream(paths).map(path -> new Visit(host, person.isEmpty() ? null : person, path));
    }

    private static Stream<Visit> coordinator(String... paths) {
        return visits(REYMONTA, "coordinator-reymonta", paths);
    }
}
