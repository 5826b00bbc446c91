package pl.krakow.centra.volunteering.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/**
 * What every opportunity that is announced wants, remembered ready to be compared, because one volunteer is compared with
 * all of them. Read on first use. From then on, when somebody asks and the last look is some seconds old, the store is asked
 * which revisions stand, beside the answer, and only what changed is read: so it holds with any number of instances, and
 * costs nothing while nobody asks. It may lag by these seconds; whoever shows one reads it again.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class OpenOpportunities {

    private static final int READ_AT_ONCE = 500;

    private final Opportunities opportunities;
    private final Organisations organisations;
    private final CentreCatalogue centres;
    private final MatchingSettings settings;
    private final Clock clock;
    private final ReentrantLock firstLook = new ReentrantLock();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Remembered remembered;

    private record Remembered(Map<OpportunityId, Known> byId, List<Wanted> all, Instant at) {}

    private record Known(long revision, Wanted wanted) {}

    /** Everything that is announced and not over, as remembered. */
    List<Wanted> all() {
        var known = remembered;
        if (known == null) {
            return first().all;
        }
        if (clock.instant().isAfter(known.at.plus(settings.lookedFor())) && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("open opportunities").start(this::lookAgain);
        }
        return known.all;
    }

    private Remembered first() {
        firstLook.lock();
        try {
            var known = remembered;
            return known == null ? look(Map.of()) : known;
        } finally {
            firstLook.unlock();
        }
    }

    private void lookAgain() {
        try {
            var known = remembered;
            look(known == null ? Map.of() : known.byId);
        } catch (RuntimeException e) {
            log.warn("What is open stays as remembered for a while: {}", e.toString());
        } finally {
            looking.set(false);
        }
    }

    private Remembered look(Map<OpportunityId, Known> before) {
        var now = clock.instant();
        var standing =
                opportunities.announced(LocalDate.ofInstant(now, centres.city().zone()));
        var changed = new ArrayList<OpportunityId>();
        var next = new HashMap<OpportunityId, Known>();
        standing.forEach((id, revision) -> {
            var known = before.get(id);
            if (known != null && known.revision == revision) {
                next.put(id, known);
            } else {
                changed.add(id);
            }
        });
        for (int from = 0; from < changed.size(); from += READ_AT_ONCE) {
            announced(changed.subList(from, Math.min(changed.size(), from + READ_AT_ONCE)))
                    .forEach(each -> next.put(each.id(), new Known(each.revision(), wanted(each))));
        }
        var looked =
                new Remembered(next, next.values().stream().map(Known::wanted).toList(), now);
        remembered = looked;
        return looked;
    }

    /** Those of these that are announced now, from the store, of centres there are and organisations that take somebody new. */
    public List<Opportunity> read(Collection<OpportunityId> ids) {
        var announced = announced(ids);
        var barred = organisations.barred(announced.stream()
                .map(opportunity -> opportunity.details().organisation())
                .toList());
        return announced.stream()
                .filter(opportunity -> !barred.contains(opportunity.details().organisation()))
                .filter(opportunity ->
                        centres.find(new CentreId(opportunity.centre())).isPresent())
                .toList();
    }

    private List<Opportunity> announced(Collection<OpportunityId> ids) {
        return opportunities.findAll(ids).stream().filter(Opportunity::isPublic).toList();
    }

    /** What an opportunity wants, ready to be compared. */
    public Wanted wanted(Opportunity opportunity) {
        return Wanted.of(opportunity, place(opportunity));
    }

    private @Nullable Coordinates place(Opportunity opportunity) {
        return switch (opportunity.details().place()) {
            case Place.AtCentre() ->
                centres.find(new CentreId(opportunity.centre()))
                        .map(Centre::location)
                        .orElse(null);
            case Place.At(var _, var district, var coordinates) ->
                coordinates != null
                        ? coordinates
                        : centres.city().middleOf(district).orElse(null);
            case Place.Remote() -> null;
        };
    }
}
