package pl.krakow.centra.volunteering.opportunities;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.opportunities.domain.HostNames;
import pl.krakow.centra.volunteering.opportunities.domain.HostNames.Host;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.SeatsLeft;

/** Shows opportunities with what others keep of them: whose they are called, and where there are seats. One look for all. */
@Component
@RequiredArgsConstructor
class OpportunityViews {

    private final SeatsLeft seatsLeft;
    private final HostNames names;

    OpportunityView of(Opportunity opportunity) {
        return of(List.of(opportunity)).getFirst();
    }

    /** In their order. */
    List<OpportunityView> of(List<Opportunity> some) {
        return of(some, seatsLeft.of(some.stream().map(Opportunity::id).toList()));
    }

    /** @param left seats nobody has, by post, where that is known already */
    List<OpportunityView> of(List<Opportunity> some, Map<UUID, Integer> left) {
        var called = names.of(some.stream().map(Host::of).distinct().toList());
        return some.stream()
                .map(opportunity -> OpportunityView.of(opportunity, called.get(Host.of(opportunity)), left))
                .toList();
    }
}
