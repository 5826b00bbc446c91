package pl.krakow.centra.volunteering.agreements.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What a centre needs of an organisation for papers: how it is written in agreements, and how it insures volunteers. Each centre
 * has its own.
 *
 * @param particulars null until somebody gave them
 * @param revision 0 until anything was given, one more with each change
 */
public record OrganisationPapers(
        String centre,
        OrganisationId organisation,
        Terms.@Nullable Organisation particulars,
        List<InsurancePolicy> policies,
        long revision) {

    public static final int MOST_POLICIES = 200;

    public OrganisationPapers {
        policies = List.copyOf(policies);
    }

    public static OrganisationPapers none(String centre, OrganisationId organisation) {
        return new OrganisationPapers(centre, organisation, null, List.of(), 0);
    }

    public OrganisationPapers with(Terms.Organisation given) {
        return new OrganisationPapers(centre, organisation, given, policies, revision + 1);
    }

    /** With one more policy; nothing when there are as many as are kept. The same id again changes nothing. */
    public Optional<OrganisationPapers> with(InsurancePolicy policy) {
        if (policy(policy.id()).isPresent()) {
            return Optional.of(this);
        }
        if (policies.size() >= MOST_POLICIES) {
            return Optional.empty();
        }
        var more = new ArrayList<>(policies);
        more.add(policy);
        return Optional.of(new OrganisationPapers(centre, organisation, particulars, more, revision + 1));
    }

    public Optional<InsurancePolicy> policy(UUID id) {
        return policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** With a policy that covers nobody from that day on. It stays to be seen. */
    public OrganisationPapers ended(UUID id, LocalDate from) {
        return new OrganisationPapers(
                centre,
                organisation,
                particulars,
                policies.stream()
                        .map(policy -> policy.id().equals(id) ? policy.ended(from) : policy)
                        .toList(),
                revision + 1);
    }

    public boolean insure(VolunteerId volunteer, LocalDate day) {
        return policies.stream().anyMatch(policy -> policy.covers(volunteer, day));
    }
}
