package pl.krakow.centra.sites.api.bookings;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;
import pl.krakow.centra.sites.gateway.Page;

/** Who waits for time that others have. */
@HttpExchange("/api/v1/centres/{centre}/waiting-list")
public interface WaitingApi {

    /** From today on, by date, then by how long they have waited. */
    @GetExchange
    Answer<Page<Entry>> list(Caller caller, @PathVariable CentreId centre);

    @DeleteExchange("/{entry}")
    Answer<Done> leave(Caller caller, @PathVariable CentreId centre, @PathVariable String entry);

    /** @param offeredUntil the deadline of an offer; none while waiting */
    record Entry(
            String id,
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            String title,
            String beneficiaryId,
            int expectedPeople,
            String state,
            @Nullable OffsetDateTime offeredUntil,
            OffsetDateTime since) {}
}
