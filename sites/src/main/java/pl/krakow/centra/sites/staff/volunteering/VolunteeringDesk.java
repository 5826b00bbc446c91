package pl.krakow.centra.sites.staff.volunteering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

import pl.krakow.centra.sites.api.volunteering.Agreement;
import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.api.volunteering.HoursLedger;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi;
import pl.krakow.centra.sites.api.volunteering.Opportunity;
import pl.krakow.centra.sites.api.volunteering.Placement;
import pl.krakow.centra.sites.api.volunteering.PlacementsApi;
import pl.krakow.centra.sites.api.volunteering.Terms;
import pl.krakow.centra.sites.api.volunteering.VolunteerHoursApi;
import pl.krakow.centra.sites.api.volunteering.WorkCertificate;
import pl.krakow.centra.sites.api.volunteering.WorkCertificatesApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.Names;

/** Gathers what waits at the volunteering desk, from several parts of the API at once. */
@Component
@RequiredArgsConstructor
class VolunteeringDesk {

    static final int PAGE = 50;
    private static final int DAYS_AHEAD = 30;

    private final OpportunitiesApi opportunities;
    private final PlacementsApi placements;
    private final VolunteerHoursApi hours;
    private final AgreementsApi agreements;
    private final WorkCertificatesApi certificates;
    private final Names names;
    private final Together together;

    /**
     * What waits for a decision. Parts nobody answered for are down, the rest stands.
     *
     * @param hours of work that wait to be confirmed
     * @param uncovered people who will work uninsured soon
     */
    record ToDo(
            Answer<List<Opportunity>> submitted,
            Answer<List<Placement>> applied,
            Answer<PlacementsApi.Day> today,
            Answer<List<Unconfirmed>> hours,
            Answer<List<Agreement>> agreements,
            Answer<List<WorkCertificate>> opinions,
            Answer<AgreementsApi.InsuranceList> insurance) {

        /** Whether nothing waits, as far as anybody can say. */
        public boolean isEmpty() {
            return submitted.orElse(List.of()).isEmpty()
                    && applied.orElse(List.of()).isEmpty()
                    && hours.orElse(List.of()).isEmpty()
                    && agreements.orElse(List.of()).isEmpty()
                    && opinions.orElse(List.of()).isEmpty()
                    && insurance
                                    .orElse(new AgreementsApi.InsuranceList(0, List.of()))
                                    .missing()
                            == 0;
        }

        public boolean isDown() {
            return Stream.of(submitted, applied, hours, agreements, opinions, insurance, today)
                    .anyMatch(Answer::isDown);
        }
    }

    /** @param state of those looked for; who may see others than published ones the API says */
    Answer<Page<Opportunity>> list(AtWork work, String state, @Nullable String text, @Nullable String cursor) {
        var narrowed = new LinkedMultiValueMap<String, String>();
        narrowed.set("state", state);
        narrowed.set("limit", String.valueOf(PAGE));
        if (text != null) {
            narrowed.set("q", text);
        }
        if (cursor != null) {
            narrowed.set("cursor", cursor);
        }
        return opportunities.atCentre(work.caller(), work.id().value(), narrowed);
    }

    ToDo toDo(AtWork work) {
        var caller = work.caller();
        var centre = work.id().value();
        var coordinates = work.isCoordinator();
        var submitted = together.begin(() -> list(work, "SUBMITTED", null, null).map(Page::items));
        var applied = together.begin(() -> applied(work));
        var waiting = together.begin(() -> unconfirmed(work));
        var today = together.begin(() -> placements.day(caller, centre, work.today()));
        var papers = together.begin(() -> coordinates
                ? agreements
                        .at(caller, centre, PAGE, null)
                        .map(page ->
                                page.items().stream().filter(Agreement::isOpen).toList())
                : VolunteeringDesk.<Agreement>none());
        var proofs = together.begin(() -> coordinates
                ? certificates
                        .at(caller, centre, PAGE, null)
                        .map(page -> page.items().stream()
                                .filter(WorkCertificate::isAwaited)
                                .toList())
                : VolunteeringDesk.<WorkCertificate>none());
        var insured = together.begin(() -> coordinates
                ? agreements.insurance(
                        caller, centre, work.today(), work.today().plusDays(DAYS_AHEAD))
                : new Answer.Given<>(new AgreementsApi.InsuranceList(0, List.of())));
        return new ToDo(
                submitted.join(),
                applied.join(),
                today.join(),
                waiting.join(),
                papers.join(),
                proofs.join(),
                insured.join());
    }

    private static <T> Answer<List<T>> none() {
        return new Answer.Given<>(List.of());
    }

    private Answer<List<Placement>> applied(AtWork work) {
        return placements
                .at(work.caller(), work.id().value(), "APPLIED", PAGE, null)
                .map(Page::items);
    }

    /** @param placement whose hours they are; nothing when that isn't kept any more */
    record Unconfirmed(HoursLedger ledger, @Nullable Placement placement) {}

    /** Hours that wait, each with whose they are. */
    Answer<List<Unconfirmed>> unconfirmed(AtWork work) {
        return hours.waiting(work.caller(), work.id().value(), PAGE, null).map(waiting -> {
            var whose = waiting.placements().stream().collect(Collectors.toMap(Placement::id, Function.identity()));
            return waiting.ledgers().stream()
                    .map(ledger -> new Unconfirmed(ledger, whose.get(ledger.placementId())))
                    .toList();
        });
    }

    Terms terms(AtWork work) {
        return opportunities.terms(work.caller()).orElse(Terms.NONE);
    }

    /** What the organisations are called these opportunities are of. */
    Organisations organisations(AtWork work, List<Opportunity> some) {
        var written = new HashMap<String, @Nullable String>();
        some.forEach(one -> written.put(one.organisationId(), one.organisationName()));
        return organisations(work, written);
    }

    /** What this organisation is called. */
    Organisations organisation(AtWork work, String id, @Nullable String written) {
        var one = new HashMap<String, @Nullable String>();
        one.put(id, written);
        return organisations(work, one);
    }

    /** @param written by id, as they gave it to the centre in writing; the register is asked for what isn't there */
    private Organisations organisations(AtWork work, Map<String, @Nullable String> written) {
        var called = new HashMap<String, String>();
        var unwritten = new ArrayList<@Nullable String>();
        written.forEach((id, name) -> {
            if (name == null) {
                unwritten.add(id);
            } else {
                called.put(id, name);
            }
        });
        if (unwritten.isEmpty()) {
            return new Organisations(called, false);
        }
        var register = names.find(work.caller(), unwritten);
        register.entries().forEach((id, one) -> {
            var name = one.name();
            if (name != null) {
                called.put(id, name);
            }
        });
        return new Organisations(called, register.down());
    }
}
