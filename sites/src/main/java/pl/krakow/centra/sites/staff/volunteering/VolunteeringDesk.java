package pl.krakow.centra.sites.staff.volunteering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            Answer<List<HoursLedger>> hours,
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
        var waiting = together.begin(() -> waiting(work));
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

    private Answer<List<HoursLedger>> waiting(AtWork work) {
        return hours.waiting(work.caller(), work.id().value(), PAGE, null).map(VolunteerHoursApi.Waiting::ledgers);
    }

    /** @param placement whose hours they are; nothing when that can't be read */
    record Unconfirmed(HoursLedger ledger, @Nullable Placement placement) {}

    /** Hours that wait, each with whose they are. */
    Answer<List<Unconfirmed>> unconfirmed(AtWork work) {
        return waiting(work)
                .map(ledgers -> together.each(
                        ledgers,
                        ledger -> new Unconfirmed(
                                ledger,
                                placements
                                        .one(work.caller(), work.id().value(), ledger.placementId())
                                        .orNull())));
    }

    Terms terms(AtWork work) {
        return opportunities.terms(work.caller()).orElse(Terms.NONE);
    }

    /** Organisations' names by id; one that can't be read is missing. */
    Map<String, String> organisations(AtWork work, Collection<@Nullable String> ids) {
        return names.of(work.caller(), ids).entrySet().stream()
                .filter(entry -> entry.getValue().name() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Objects.requireNonNullElse(entry.getValue().name(), "")));
    }
}
