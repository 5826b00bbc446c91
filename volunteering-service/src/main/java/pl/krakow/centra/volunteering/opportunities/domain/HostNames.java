package pl.krakow.centra.volunteering.opportunities.domain;

import java.util.Collection;
import java.util.Map;

import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** What organisations are called that look for volunteers, as they gave it to a centre in writing. Kept with their papers. */
public interface HostNames {

    /** Those of these that gave a name there. */
    Map<Host, String> of(Collection<Host> hosts);

    /** An organisation at a centre: each centre has it in writing by itself. */
    record Host(String centre, OrganisationId organisation) {

        public static Host of(Opportunity opportunity) {
            return new Host(opportunity.centre(), opportunity.details().organisation());
        }
    }
}
