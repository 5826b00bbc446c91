package pl.krakow.centra.booking.fairness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.domain.FairUse;
import pl.krakow.centra.booking.fairness.domain.FairUse.Quota;
import pl.krakow.centra.booking.fairness.domain.FairUses;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/** The rules that bind a use: those of its centre and those of the city. Answered from memory, some seconds old. */
@Component
@RequiredArgsConstructor
class FairUseRules {

    /**
     * Other replicas may not know of a rule for some seconds and let bookings pass unclaimed; until they all must know
     * it, a ledger is counted from the sheets each time.
     */
    static final Duration KNOWN_EVERYWHERE_AFTER = Duration.ofSeconds(15);

    private final FairUses fairUses;
    private final CentreCatalogue centres;

    /** The quotas on a use of this room by such a beneficiary, the city's last. */
    List<Quota> quotasOn(RoomId room, BeneficiaryKind kind) {
        return Stream.of(room.centre(), city())
                .flatMap(scope -> fairUses.of(scope).quotas().stream())
                .filter(quota -> quota.rule().appliesTo(kind, room))
                .toList();
    }

    /** Every quota of every centre and of the city that may concern such a beneficiary. */
    List<Quota> quotasOf(BeneficiaryKind kind) {
        return Stream.concat(centres.all().stream().map(centre -> centre.id().value()), Stream.of(city()))
                .flatMap(scope -> fairUses.of(scope).quotas().stream())
                .filter(quota ->
                        quota.rule().kinds().isEmpty() || quota.rule().kinds().contains(kind))
                .toList();
    }

    FairUse of(String centre) {
        return fairUses.of(centre);
    }

    String city() {
        return "city:" + centres.city().id();
    }

    /** A count made before this moment may have missed bookings that no claim was made for. */
    static Instant countedAfter(List<Quota> quotas) {
        return quotas.stream()
                .map(quota -> quota.since().plus(KNOWN_EVERYWHERE_AFTER))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
