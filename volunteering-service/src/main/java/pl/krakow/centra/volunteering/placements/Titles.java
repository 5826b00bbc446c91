package pl.krakow.centra.volunteering.placements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.opportunities.domain.HostNames;
import pl.krakow.centra.volunteering.opportunities.domain.HostNames.Host;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;

/** What the work on seat sheets is called, and whose it is. One look for all sheets. */
@Component
@RequiredArgsConstructor
class Titles {

    private final Opportunities opportunities;
    private final HostNames names;

    /** @param organisation as it gave it to the centre in writing */
    record Title(@Nullable String title, @Nullable String organisation) {

        static final Title NONE = new Title(null, null);
    }

    Title of(SeatSheet sheet) {
        return of(List.of(sheet)).getOrDefault(sheet.terms().opportunity(), Title.NONE);
    }

    Map<OpportunityId, Title> of(Collection<SeatSheet> sheets) {
        var called = names.of(sheets.stream().map(Titles::host).distinct().toList());
        var said = new HashMap<OpportunityId, String>();
        opportunities
                .findAll(sheets.stream()
                        .map(sheet -> sheet.terms().opportunity())
                        .toList())
                .forEach(opportunity ->
                        said.put(opportunity.id(), opportunity.details().title()));
        var titles = new HashMap<OpportunityId, Title>();
        sheets.forEach(sheet -> titles.put(
                sheet.terms().opportunity(),
                new Title(said.get(sheet.terms().opportunity()), called.get(host(sheet)))));
        return titles;
    }

    private static Host host(SeatSheet sheet) {
        return new Host(sheet.terms().centre(), sheet.terms().organisation());
    }
}
