package pl.krakow.centra.volunteering.agreements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion.Ending;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * The agreement (porozumienie) of a volunteer and an organisation about the work of one opportunity. There is one for both,
 * however many shifts it is; it changes by versions. A version is concluded when all its sides accepted it, and holds until
 * a newer one is concluded or it is terminated; what was accepted is never changed.
 *
 * @param versions at least one, the latest last
 * @param erasedAt since when it doesn't say any more who the volunteer was
 * @param revision 1 when it was drawn up, one more with each change
 */
public record Agreement(
        AgreementId id,
        String centre,
        ZoneId zone,
        OpportunityId opportunity,
        OrganisationId organisation,
        VolunteerId volunteer,
        List<AgreementVersion> versions,
        @Nullable Instant erasedAt,
        long revision) {

    public static final int MOST_VERSIONS = 50;

    public Agreement {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an agreement has at least one version");
        }
    }

    /** Drawn up for the first time. */
    public static Agreement drawnUp(
            AgreementId id,
            String centre,
            ZoneId zone,
            OpportunityId opportunity,
            OrganisationId organisation,
            VolunteerId volunteer,
            Terms terms,
            String by,
            Instant now) {
        return new Agreement(
                id,
                centre,
                zone,
                opportunity,
                organisation,
                volunteer,
                List.of(new AgreementVersion(1, terms, by, now, List.of(), null, null)),
                null,
                1);
    }

    public AgreementVersion latest() {
        return versions.getLast();
    }

    /** The version that was concluded last. */
    public Optional<AgreementVersion> concluded() {
        return versions.reversed().stream()
                .filter(AgreementVersion::isConcluded)
                .findFirst();
    }

    public Optional<AgreementVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public AgreementState state() {
        var concluded = concluded();
        if (concluded.isEmpty()) {
            return latest().ending() == null ? AgreementState.PROPOSED : AgreementState.GIVEN_UP;
        }
        if (concluded.get().ending() != null && isLatest(concluded.get())) {
            return AgreementState.TERMINATED;
        }
        if (isLatest(concluded.get()) || latest().ending() != null) {
            return AgreementState.CONCLUDED;
        }
        return concluded.get().ending() == null ? AgreementState.CHANGE_PROPOSED : AgreementState.PROPOSED;
    }

    private boolean isLatest(AgreementVersion version) {
        return version.number() == latest().number();
    }

    /** The version that holds on a day: concluded by then, about that day, not ended before it. */
    public Optional<AgreementVersion> inForceOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> isConcludedBy(version, day))
                .findFirst()
                .filter(version -> version.terms().covers(day))
                .filter(version -> {
                    var ending = version.ending();
                    return ending == null || !day.isAfter(ending.lastDay());
                });
    }

    private boolean isConcludedBy(AgreementVersion version, LocalDate day) {
        var at = version.concludedAt();
        return at != null && !at.atZone(zone).toLocalDate().isAfter(day);
    }

    /** Proposes something else. What was concluded holds until this is. */
    public AgreementStep propose(Terms terms, String by, Instant now) {
        if (latest().terms().equals(terms) && latest().ending() == null) {
            return new AgreementStep.Unchanged(this);
        }
        if (versions.size() >= MOST_VERSIONS) {
            return new AgreementStep.TooManyVersions(MOST_VERSIONS);
        }
        var more = new ArrayList<>(versions);
        more.add(new AgreementVersion(latest().number() + 1, terms, by, now, List.of(), null, null));
        return new AgreementStep.Done(with(more), List.of(), now);
    }

    /** A side agrees to the version it has read. */
    public AgreementStep accept(int number, Acceptance acceptance) {
        var version = latest();
        if (number != version.number()) {
            return new AgreementStep.NotTheLatest(version.number());
        }
        if (!version.sides().contains(acceptance.side())) {
            return new AgreementStep.NotASide(version.sides());
        }
        if (version.acceptanceOf(acceptance.side()).isPresent()) {
            return new AgreementStep.Unchanged(this);
        }
        if (version.isConcluded() || version.ending() != null) {
            return new AgreementStep.NotOpen();
        }
        var accepted = version.accepted(acceptance);
        var next = with(replaced(accepted));
        return new AgreementStep.Done(
                next,
                accepted.isConcluded()
                        ? List.of(new AgreementNews.Concluded(next, accepted, acceptance.at()))
                        : List.of(),
                acceptance.at());
    }

    /** Several sides at once, as on a sheet of paper everybody signed. */
    public AgreementStep accept(int number, List<Acceptance> acceptances) {
        AgreementStep step = new AgreementStep.Unchanged(this);
        var current = this;
        for (var acceptance : acceptances) {
            var next = current.accept(number, acceptance);
            switch (next) {
                case AgreementStep.Done(var changed, var news, var at) -> {
                    current = changed.atRevision(revision + 1);
                    var renewed = current;
                    step = new AgreementStep.Done(
                            current,
                            news.stream().map(each -> renewed(each, renewed)).toList(),
                            at);
                }
                case AgreementStep.Unchanged _ -> {}
                default -> {
                    return next;
                }
            }
        }
        return step;
    }

    private static AgreementNews renewed(AgreementNews news, Agreement by) {
        return switch (news) {
            case AgreementNews.Concluded(var _, var version, var at) -> new AgreementNews.Concluded(by, version, at);
            case AgreementNews.Ended(var _, var lastDay) -> new AgreementNews.Ended(by, lastDay);
        };
    }

    /**
     * A side ends what was concluded, or gives up what was only proposed.
     *
     * @param lastDay the last day on which it holds: today or later, and not after it ends anyway
     */
    public AgreementStep terminate(LocalDate lastDay, Side side, String account, String reason, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var ending = new Ending(lastDay, side, account, reason, now);
        var standing = concluded().filter(version -> version.ending() == null);
        if (standing.isEmpty()) {
            return latest().isConcluded() || latest().ending() != null
                    ? new AgreementStep.NothingToEnd()
                    : new AgreementStep.Done(
                            with(replaced(latest().ended(new Ending(today, side, account, reason, now)))),
                            List.of(),
                            now);
        }
        var last = standing.get().terms().lastDay();
        if (last.isBefore(today)) {
            return new AgreementStep.NothingToEnd();
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(last)) {
            return new AgreementStep.EndOutside(today, last);
        }
        var all = new ArrayList<>(replaced(standing.get().ended(ending)));
        if (!isLatest(standing.get()) && latest().ending() == null) {
            // nobody is to accept a change of what is ended
            all.set(all.size() - 1, latest().ended(ending));
        }
        var next = with(all);
        return new AgreementStep.Done(next, List.of(new AgreementNews.Ended(next, lastDay)), now);
    }

    private List<AgreementVersion> replaced(AgreementVersion by) {
        return versions.stream()
                .map(version -> version.number() == by.number() ? by : version)
                .toList();
    }

    private Agreement with(List<AgreementVersion> all) {
        return new Agreement(id, centre, zone, opportunity, organisation, volunteer, all, erasedAt, revision + 1);
    }

    private Agreement atRevision(long number) {
        return new Agreement(id, centre, zone, opportunity, organisation, volunteer, versions, erasedAt, number);
    }

    /** Without anything that says who the volunteer is. */
    public Agreement erased(Instant now) {
        return erasedAt != null
                ? this
                : new Agreement(
                        id,
                        centre,
                        zone,
                        opportunity,
                        organisation,
                        volunteer,
                        versions.stream()
                                .map(AgreementVersion::withoutVolunteer)
                                .toList(),
                        now,
                        revision + 1);
    }

    /** Never the people: it ends up in logs. */
    @Override
    public String toString() {
        return "agreement " + id;
    }
}
