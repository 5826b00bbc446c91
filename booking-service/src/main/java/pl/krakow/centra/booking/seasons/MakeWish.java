package pl.krakow.centra.booking.seasons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.seasons.domain.Choice;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.SeasonTerms;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.Wishes;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Revision;

/**
 * Wishes are made, changed and withdrawn while their season takes them, by those who act for the beneficiary or by the
 * centre's staff for them. For anybody else a wish doesn't exist. Making one twice with one id makes one.
 *
 * <p>A wish that is written at the very moment the season closes may slip in; it is allocated like any other if the
 * allocation saw it, and a proposal that didn't see it can't be published.
 */
@Component
@RequiredArgsConstructor
public class MakeWish {

    private final Seasons seasons;
    private final Wishes wishes;
    private final Beneficiaries beneficiaries;
    private final Lendings lendings;
    private final CentreStaff staff;
    private final Clock clock;

    /** What is wished; {@link Wish} says what the parts mean. */
    public record Content(
            int importance,
            List<Choice> choices,
            Set<String> accessibility,
            Set<LocalDate> excepted,
            int minimalShare,
            MeetingDetails details) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Wish wish) implements Outcome {}

        record SeasonUnknown() implements Outcome {}

        record Unknown() implements Outcome {}

        /** The season doesn't take wishes now. */
        record Closed(SeasonTerms terms) implements Outcome {}

        record BeneficiaryUnknown() implements Outcome {}

        record NotYourBeneficiary() implements Outcome {}

        record RegulationsOutdated(String current) implements Outcome {}

        record Stale(long revision) implements Outcome {}
    }

    public Outcome make(
            CentreId centre, SeasonId seasonId, WishId id, BeneficiaryId beneficiary, Content content, Actor actor) {
        var season = visible(centre, seasonId, actor);
        if (season.isEmpty()) {
            return new Outcome.SeasonUnknown();
        }
        var known = beneficiaries.current(beneficiary).filter(Beneficiary::isLive);
        if (known.isEmpty()) {
            return new Outcome.BeneficiaryUnknown();
        }
        if (!known.get().isRepresentedBy(actor.subject()) && !staff.includes(actor, centre)) {
            return new Outcome.NotYourBeneficiary();
        }
        var now = now();
        if (!season.get().takesWishes(now)) {
            return new Outcome.Closed(season.get().terms());
        }
        var outdated = outdated(centre, content);
        if (outdated.isPresent()) {
            return outdated.get();
        }
        var wish = wish(season.get(), id, known.get().id(), content, actor, now);
        return new Outcome.Done(
                wishes.add(wish) ? wish : wishes.find(seasonId, id).orElseThrow());
    }

    public Outcome change(CentreId centre, SeasonId seasonId, WishId id, Content content, Revision seen, Actor actor) {
        var outdated = outdated(centre, content);
        var now = now();
        return edit(
                centre,
                seasonId,
                id,
                seen,
                actor,
                outdated,
                wish -> wish.changedTo(
                        new Wish(
                                id,
                                wish.season(),
                                wish.centre(),
                                wish.beneficiary(),
                                content.importance(),
                                content.choices(),
                                content.accessibility(),
                                content.excepted(),
                                content.minimalShare(),
                                content.details(),
                                wish.madeBy(),
                                wish.madeAt(),
                                now,
                                false,
                                wish.revision()),
                        now));
    }

    public Outcome withdraw(CentreId centre, SeasonId seasonId, WishId id, Revision seen, Actor actor) {
        return edit(centre, seasonId, id, seen, actor, Optional.empty(), wish -> wish.withdraw(now()));
    }

    private Outcome edit(
            CentreId centre,
            SeasonId seasonId,
            WishId id,
            Revision seen,
            Actor actor,
            Optional<Outcome> refusal,
            UnaryOperator<Wish> change) {
        var season = visible(centre, seasonId, actor);
        if (season.isEmpty()) {
            return new Outcome.SeasonUnknown();
        }
        var wish = wishes.find(seasonId, id).filter(found -> !found.withdrawn() && mayEdit(centre, found, actor));
        if (wish.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!season.get().takesWishes(now())) {
            return new Outcome.Closed(season.get().terms());
        }
        if (!seen.matches(wish.get().revision())) {
            return new Outcome.Stale(wish.get().revision());
        }
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var changed = change.apply(wish.get());
        return wishes.save(changed)
                ? new Outcome.Done(changed)
                : new Outcome.Stale(wish.get().revision());
    }

    private Optional<Outcome> outdated(CentreId centre, Content content) {
        return lendings.lendingOf(centre.value())
                .map(Lending::regulationsVersion)
                .filter(current -> !current.equals(content.details().regulationsVersion()))
                .map(Outcome.RegulationsOutdated::new);
    }

    private Optional<Season> visible(CentreId centre, SeasonId id, Actor actor) {
        return seasons.find(centre.value(), id)
                .filter(season -> season.state() != SeasonState.DRAFT || staff.includes(actor, centre));
    }

    private boolean mayEdit(CentreId centre, Wish wish, Actor actor) {
        return staff.includes(actor, centre) || beneficiaries.isRepresentedBy(wish.beneficiary(), actor.subject());
    }

    private static Wish wish(
            Season season, WishId id, BeneficiaryId beneficiary, Content content, Actor actor, Instant now) {
        return new Wish(
                id,
                season.id(),
                season.centre(),
                beneficiary,
                content.importance(),
                content.choices(),
                content.accessibility(),
                content.excepted(),
                content.minimalShare(),
                content.details(),
                actor.subject(),
                now,
                now,
                false,
                1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
