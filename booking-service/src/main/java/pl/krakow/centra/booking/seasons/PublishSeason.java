package pl.krakow.centra.booking.seasons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.seasons.domain.Proposal;
import pl.krakow.centra.booking.seasons.domain.Proposals;
import pl.krakow.centra.booking.seasons.domain.Publications;
import pl.krakow.centra.booking.seasons.domain.Published;
import pl.krakow.centra.booking.seasons.domain.Published.PublishedDate;
import pl.krakow.centra.booking.seasons.domain.Published.Skipped;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.Standing;
import pl.krakow.centra.booking.seasons.domain.WeeklySlot;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.WishOutcome;
import pl.krakow.centra.booking.seasons.domain.Wishes;
import pl.krakow.centra.booking.series.KeepSeries;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;

/**
 * Turns a proposal into bookings, date by date through the door every booking goes through.
 *
 * <p>Asking starts it; the work goes on whatever happens to who asked. Each date's booking has an id that follows from
 * season, wish, slot and date, so that whoever takes up the work after a crash, or does it twice, finds what is there
 * instead of booking again. What became of a wish's dates is written once all of them are settled; the season is published
 * when every wish of the proposal has its entry. Each weekly time becomes a series, to be seen, tried again and given up as such.
 * A date that can't be booked any more is skipped with its reason.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class PublishSeason {

    private static final int MOST_ATTEMPTS = 3;

    private final Seasons seasons;
    private final Wishes wishes;
    private final ReadRound readRound;
    private final Proposals proposals;
    private final Publications publications;
    private final PlaceBooking placeBooking;
    private final KeepSeries keepSeries;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    /** What came of asking. */
    public sealed interface Outcome {

        /** Under way, or done. */
        record Begun(Season season) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale(long revision) implements Outcome {}

        record Impossible(SeasonState state) implements Outcome {}

        /** Wishes were made, changed or withdrawn since the proposal. */
        record WishesChanged() implements Outcome {}
    }

    /** Begins to publish the latest proposal; asking again changes nothing. */
    public Outcome handle(CentreId centre, SeasonId id, Revision seen, Actor actor) {
        var found = seasons.find(centre.value(), id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var season = found.get();
        if (season.state() == SeasonState.ALLOCATED && !isCurrent(season)) {
            return new Outcome.WishesChanged();
        }
        var answer = season.publish(seen::matches, actor.subject(), now());
        return switch (PlanSeason.save(seasons, season, answer)) {
            case PlanSeason.Outcome.Done(var saved) -> new Outcome.Begun(saved);
            case PlanSeason.Outcome.Unknown() -> new Outcome.Unknown();
            case PlanSeason.Outcome.Stale(var revision) -> new Outcome.Stale(revision);
            case PlanSeason.Outcome.Impossible(var state) -> new Outcome.Impossible(state);
        };
    }

    /** Whether the proposal saw every wish as it is now. */
    private boolean isCurrent(Season season) {
        var made = season.proposal();
        var proposal = made.flatMap(latest -> proposals.find(latest.id()));
        if (made.isEmpty() || proposal.isEmpty()) {
            return false;
        }
        var now = wishes.of(season.id());
        var seen = proposal.get().outcomes().stream().map(WishOutcome::wish).collect(Collectors.toSet());
        return now.stream().map(Wish::id).collect(Collectors.toSet()).equals(seen)
                && now.stream()
                        .noneMatch(wish -> wish.changedAt().isAfter(made.get().at()));
    }

    /**
     * Goes on with a season that is being published, until it is done or may not go on.
     *
     * @param mayGoOn asked before each booking
     * @return whether the season is published
     */
    boolean goOn(Season season, BooleanSupplier mayGoOn) {
        var begun = season.publication();
        var centre = centres.byId(season.centre());
        if (begun == null || centre.isEmpty()) {
            return false;
        }
        var proposal = proposals.find(begun.proposalId()).orElseThrow();
        var byId = readRound.wishesOf(season).stream().collect(Collectors.toMap(Wish::id, Function.identity()));
        var settled = new HashSet<>(publications.settled(season.id()));
        for (var outcome : proposal.outcomes()) {
            var wish = byId.get(outcome.wish());
            if (wish == null || settled.contains(outcome.wish())) {
                continue;
            }
            var dates = settle(season, begun, centre.get(), wish, outcome, mayGoOn);
            if (dates.isEmpty()) {
                return false;
            }
            publications.add(new Published(season.id(), wish.id(), wish.beneficiary(), dates.get()));
        }
        return mayGoOn.getAsBoolean() && finish(season, proposal);
    }

    private Optional<List<PublishedDate>> settle(
            Season season,
            Season.Publication begun,
            Centre centre,
            Wish wish,
            WishOutcome outcome,
            BooleanSupplier mayGoOn) {
        var dates = new ArrayList<PublishedDate>();
        for (var given : outcome.slots()) {
            var slot = given.slot();
            var series = seriesOf(season, wish, slot);
            var meetings = new ArrayList<KeepSeries.Meeting>();
            for (var date : given.dates()) {
                if (!mayGoOn.getAsBoolean()) {
                    return Optional.empty();
                }
                var meeting = place(season, begun, centre, wish, slot, date);
                meetings.add(meeting);
                dates.add(
                        new PublishedDate(date, slot, series, meeting.booking().value(), skipped(meeting.outcome())));
            }
            if (!meetings.isEmpty()) {
                keepSeries.handle(new KeepSeries.Command(
                        new SeriesId(series),
                        centre,
                        wish.beneficiary(),
                        begun.by(),
                        new Pattern(
                                slot.start(),
                                slot.length(),
                                new RoomId(centre.id().value(), slot.room()),
                                wish.details()),
                        meetings));
            }
        }
        return Optional.of(dates);
    }

    private static String name(Season season, Wish wish, WeeklySlot slot) {
        return "season/%s/%s/%s/%s/%s".formatted(season.id(), wish.id(), slot.room(), slot.weekday(), slot.start());
    }

    private UUID seriesOf(Season season, Wish wish, WeeklySlot slot) {
        return ids.derived(name(season, wish, slot));
    }

    private KeepSeries.Meeting place(
            Season season, Season.Publication begun, Centre centre, Wish wish, WeeklySlot slot, LocalDate date) {
        var name = name(season, wish, slot);
        for (int attempt = 1; ; attempt++) {
            var booking = ids.derived(name + "/" + date + (attempt == 1 ? "" : "/" + attempt));
            var outcome = placeBooking.handle(new PlaceBooking.Command(
                    new BookingId(booking),
                    centre.id(),
                    slot.room(),
                    at(slot, date, centre.zone()),
                    wish.beneficiary(),
                    wish.details(),
                    onAuthorityOf(begun.by(), centre),
                    new SeriesId(seriesOf(season, wish, slot)),
                    null));
            // An act that was given up half-way can't be taken up again, only begun anew.
            boolean lapsed = outcome instanceof PlaceBooking.Outcome.Refused(Refusal.Lapsed _, var _);
            if (!lapsed || attempt == MOST_ATTEMPTS) {
                return new KeepSeries.Meeting(date, new BookingId(booking), outcome);
            }
        }
    }

    /** Local time on every date, whatever the clocks did in between. */
    private static TimeSlot at(WeeklySlot slot, LocalDate date, ZoneId zone) {
        var start = date.atTime(slot.start()).atZone(zone).toInstant();
        return new TimeSlot(start, start.plus(slot.length()));
    }

    /** The decision was a coordinator's when it was made; the work may outlast the term. It can't reach into the past. */
    private Actor onAuthorityOf(String subject, Centre centre) {
        var today = LocalDate.now(clock.withZone(centre.zone()));
        var grant = new CentreGrant(StaffRole.RECEPTIONIST, centre.id(), today.minusDays(1), today.plusDays(1));
        return new Actor(subject, Set.of(), List.of(grant));
    }

    private static @Nullable Skipped skipped(PlaceBooking.Outcome outcome) {
        return switch (outcome) {
            case PlaceBooking.Outcome.Placed _ -> null;
            case PlaceBooking.Outcome.Refused(var refusal, var _) -> skipped(refusal);
            case PlaceBooking.Outcome.RoomUnknown() -> Skipped.ROOM_GONE;
            case PlaceBooking.Outcome.BeneficiaryUnknown(),
                    PlaceBooking.Outcome.NotYourBeneficiary(),
                    PlaceBooking.Outcome.OnlyStaffGoOverQuota() -> Skipped.BENEFICIARY;
            case PlaceBooking.Outcome.BeneficiaryUnverified() -> Skipped.UNVERIFIED;
            case PlaceBooking.Outcome.RegulationsOutdated _ -> Skipped.REGULATIONS;
        };
    }

    private static Skipped skipped(Refusal refusal) {
        return switch (refusal) {
            case Refusal.RoomTaken(var cause) ->
                cause == Refusal.RoomTaken.Cause.CLOSED ? Skipped.CLOSED : Skipped.TAKEN;
            case Refusal.Lapsed _ -> Skipped.TAKEN;
            case Refusal.QuotaExceeded _ -> Skipped.QUOTA;
            case Refusal.EquipmentNotAvailable _ -> Skipped.EQUIPMENT;
            case Refusal.Sanctioned _ -> Skipped.BENEFICIARY;
            case Refusal.OutsideOpeningHours _ -> Skipped.CLOSED;
            case Refusal.NoLongerLent _ -> Skipped.ROOM_GONE;
            case Refusal.InThePast _ -> Skipped.PAST;
            case Refusal.BeyondHorizon _ -> Skipped.BEYOND_HORIZON;
            case Refusal.NotOnRaster _,
                    Refusal.TooShort _,
                    Refusal.TooLong _,
                    Refusal.SpansDays _,
                    Refusal.NotLentTo _,
                    Refusal.RoomTooSmall _ -> Skipped.ROOM_RULES;
        };
    }

    private boolean finish(Season season, Proposal proposal) {
        var all = publications.of(season.id());
        var served = new HashMap<BeneficiaryId, Long>();
        all.forEach(entry -> served.merge(readRound.survivor(entry.beneficiary()), entry.minutesPlaced(), Long::sum));
        Map<BeneficiaryId, Standing> standings = readRound.ofSurvivors(proposal.standings()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        standing -> new Standing(
                                standing.getValue().wished(), served.getOrDefault(standing.getKey(), 0L))));
        int placed = all.stream().mapToInt(Published::placed).sum();
        int skipped = all.stream().mapToInt(Published::skipped).sum();
        var answer = season.published(placed, skipped, standings, now());
        log.info(
                "Season {} of {} is published: {} dates booked, {} skipped",
                season.id(),
                season.centre(),
                placed,
                skipped);
        return PlanSeason.save(seasons, season, answer) instanceof PlanSeason.Outcome.Done;
    }

    /** What of a wish is settled. */
    public Optional<Published> settled(SeasonId season, WishId wish) {
        return publications.find(season, wish);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
