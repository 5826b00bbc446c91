package pl.krakow.centra.booking.seasons;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.seasons.domain.Proposal;
import pl.krakow.centra.booking.seasons.domain.Proposals;
import pl.krakow.centra.booking.seasons.domain.Publications;
import pl.krakow.centra.booking.seasons.domain.Published;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.WishOutcome;
import pl.krakow.centra.booking.seasons.domain.Wishes;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/**
 * Shows seasons to everybody, drafts of them to staff; wishes to those who act for the beneficiary and to staff; what a
 * wish gets to staff at once and to its beneficiary when the season is published.
 */
@Component
@RequiredArgsConstructor
public class FindSeasons {

    /** Nobody acts for more beneficiaries than that. */
    private static final int MOST_REPRESENTED = 500;

    private final Seasons seasons;
    private final Wishes wishes;
    private final Proposals proposals;
    private final Publications publications;
    private final Beneficiaries beneficiaries;
    private final CentreStaff centreStaff;

    /**
     * How far it has come.
     *
     * @param wishes that take part
     * @param toSettle wishes to which the proposal gives something or nothing, each to be written once
     * @param settled of them
     * @param placed dates booked so far
     * @param skipped dates skipped so far
     */
    public record Progress(int wishes, int toSettle, int settled, int placed, int skipped) {}

    /** @param forStaff whether the asker works at the centre */
    public record Found(Season season, Progress progress, boolean forStaff) {}

    /** @param outcome none as long as the asker isn't told */
    public record FoundWish(
            Wish wish,
            @Nullable WishOutcome outcome,
            @Nullable Published published,
            boolean forStaff) {}

    public Optional<Found> find(CentreId centre, SeasonId id, Actor actor) {
        boolean staff = centreStaff.includes(actor, centre);
        return seasons.find(centre.value(), id)
                .filter(season -> staff || season.state() != SeasonState.DRAFT)
                .map(season -> new Found(season, progress(season), staff));
    }

    /** The latest first. */
    public Page<Found> list(CentreId centre, Actor actor, Paging paging) {
        boolean staff = centreStaff.includes(actor, centre);
        var after = paging.after().map(cursor -> new SeasonId(cursor.uuid(0)));
        return Page.of(
                        seasons.of(centre.value(), staff, after.orElse(null), paging.limit() + 1),
                        paging.limit(),
                        last -> Cursor.of(last.id()))
                .map(season -> new Found(season, progress(season), staff));
    }

    private Progress progress(Season season) {
        int wished = wishes.count(season.id());
        var publication = season.publication();
        if (publication == null) {
            return new Progress(wished, 0, 0, 0, 0);
        }
        int toSettle =
                season.proposal(publication.proposal()).map(Season.Made::wishes).orElse(wished);
        if (publication.finishedAt() != null) {
            return new Progress(wished, toSettle, toSettle, publication.placed(), publication.skipped());
        }
        var settled = publications.of(season.id());
        return new Progress(
                wished,
                toSettle,
                settled.size(),
                settled.stream().mapToInt(Published::placed).sum(),
                settled.stream().mapToInt(Published::skipped).sum());
    }

    /** All of them for staff, their own for others; by id. Nothing when the season doesn't exist for the asker. */
    public Optional<Page<FoundWish>> wishes(CentreId centre, SeasonId id, Actor actor, Paging paging) {
        return find(centre, id, actor).map(found -> {
            var own = found.forStaff() ? null : represented(actor);
            var after = paging.after().map(cursor -> new WishId(cursor.uuid(0)));
            var page = Page.of(
                    wishes.of(id, own, after.orElse(null), paging.limit() + 1),
                    paging.limit(),
                    last -> Cursor.of(last.id()));
            var proposal = told(found);
            var settled = publications.of(id).stream().collect(Collectors.toMap(Published::wish, one -> one));
            return page.map(wish -> new FoundWish(
                    wish,
                    proposal.flatMap(told -> outcome(told, wish.id())).orElse(null),
                    settled.get(wish.id()),
                    found.forStaff()));
        });
    }

    public Optional<FoundWish> wish(CentreId centre, SeasonId id, WishId wishId, Actor actor) {
        return find(centre, id, actor)
                .flatMap(found -> wishes.find(id, wishId)
                        .filter(wish -> !wish.withdrawn())
                        .filter(wish -> found.forStaff() || represents(actor, wish))
                        .map(wish -> new FoundWish(
                                wish,
                                told(found)
                                        .flatMap(told -> outcome(told, wishId))
                                        .orElse(null),
                                publications.find(id, wishId).orElse(null),
                                found.forStaff())));
    }

    /** The proposal of that number, or the latest; for staff. */
    public Optional<Proposal> proposal(CentreId centre, SeasonId id, @Nullable Integer number) {
        return seasons.find(centre.value(), id)
                .flatMap(season -> number == null ? season.proposal() : season.proposal(number))
                .flatMap(made -> proposals.find(made.id()));
    }

    /** What the asker is told of: the latest proposal, for others than staff only once it is being published. */
    private Optional<Proposal> told(Found found) {
        var season = found.season();
        var publication = season.publication();
        if (publication != null) {
            return proposals.find(publication.proposalId());
        }
        return found.forStaff() ? season.proposal().flatMap(made -> proposals.find(made.id())) : Optional.empty();
    }

    private static Optional<WishOutcome> outcome(Proposal proposal, WishId wish) {
        return proposal.outcomes().stream()
                .filter(outcome -> outcome.wish().equals(wish))
                .findFirst();
    }

    private Set<BeneficiaryId> represented(Actor actor) {
        List<Beneficiary> own = beneficiaries.representedBy(actor.subject(), null, MOST_REPRESENTED);
        return own.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
    }

    private boolean represents(Actor actor, Wish wish) {
        return beneficiaries.isRepresentedBy(wish.beneficiary(), actor.subject());
    }
}
