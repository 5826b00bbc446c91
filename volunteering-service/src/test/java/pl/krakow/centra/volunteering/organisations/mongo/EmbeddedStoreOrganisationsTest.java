package pl.krakow.centra.volunteering.organisations.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/** What is known of organisations, told in any order. */
class EmbeddedStoreOrganisationsTest {

    private final Organisations organisations = StoredOrganisations.in(EmbeddedServers.mongo());
    private final OrganisationId verified = organisation();
    private final OrganisationId other = organisation();

    @Test
    void barsWhoIsKnownAndMayNotLookForVolunteersNow() {
        var informalGroup = organisation();
        var erased = organisation();
        var unknown = organisation();
        organisations.isVerified(verified, true, true, 1);
        organisations.isVerified(other, true, true, 1);
        organisations.isVerified(other, true, false, 2);
        organisations.isVerified(informalGroup, false, true, 1);
        organisations.isVerified(erased, true, true, 1);
        organisations.isErased(erased, 2);
        var all = List.of(verified, other, informalGroup, erased, unknown);

        assertThat(organisations.barred(all)).containsExactlyInAnyOrder(other, informalGroup, erased);
        assertThat(all.stream().filter(organisations::isBarred))
                .containsExactlyInAnyOrder(other, informalGroup, erased);
        assertThat(organisations.barred(List.of())).isEmpty();
    }

    @Test
    void asksForWhoWasMergedTheOneThatStandsForThem() {
        organisations.isVerified(other, true, false, 1);
        organisations.isMerged(other, verified, 2);
        assertThat(organisations.barred(List.of(other))).containsExactly(other);

        organisations.isVerified(verified, true, true, 1);

        assertThat(organisations.barred(List.of(other))).isEmpty();
        assertThat(organisations.isBarred(other)).isFalse();
    }

    @Test
    void believesWhatWasToldLaterWhateverComesLast() {
        organisations.isVerified(verified, true, false, 3);
        organisations.isVerified(verified, true, true, 2);

        assertThat(organisations.isBarred(verified)).isTrue();
    }

    private static OrganisationId organisation() {
        return new OrganisationId(UUID.randomUUID());
    }
}
