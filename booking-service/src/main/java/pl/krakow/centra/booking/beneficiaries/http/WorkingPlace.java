package pl.krakow.centra.booking.beneficiaries.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.StaffRole;

/** At which centre somebody does something to a beneficiary, which belongs to none. */
@Component
@RequiredArgsConstructor
class WorkingPlace {

    private final CentreCatalogue centres;
    private final Clock clock;

    /** The centre whose host was called, else the one a staff member works at; nothing on the city's own address. */
    @Nullable
    String called(@Nullable String header, Actor actor) {
        return host(header)
                .or(() -> actor.grants().stream()
                        .filter(grant -> grant.validOn(today()))
                        .map(CentreGrant::centre)
                        .findFirst())
                .map(CentreId::value)
                .orElse(null);
    }

    /** The centre as whose staff the actor decides: that of the host, if they work there; else the first of theirs. */
    String deciding(@Nullable String header, Actor actor) {
        return host(header)
                .filter(centre -> actor.isStaffOf(centre, today(), StaffRole.COORDINATOR, StaffRole.RECEPTIONIST))
                .or(() -> actor.grants().stream()
                        .filter(grant -> grant.validOn(today()) && grant.role() != StaffRole.ADVISER)
                        .map(CentreGrant::centre)
                        .findFirst())
                .map(CentreId::value)
                .orElseThrow(() -> new IllegalStateException("only staff of a centre decide"));
    }

    private Optional<CentreId> host(@Nullable String header) {
        return Optional.ofNullable(header)
                .flatMap(CentreId::parse)
                .flatMap(centres::find)
                .map(Centre::id);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(centres.city().zone()));
    }
}
