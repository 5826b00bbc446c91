package pl.krakow.centra.sites.api.programme;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** The certificates of an event. */
@HttpExchange("/api/v1/centres/{centre}/events/{event}/certificates")
public interface CertificatesApi {

    @GetExchange("/settings")
    Answer<Terms> terms(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PutExchange("/settings")
    Answer<Terms> setUp(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            Revision revision,
            @RequestBody Wanted wanted);

    @GetExchange
    Answer<Page<Certificate>> list(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    /** Issues one to everybody who attended enough and has none yet. */
    @PostExchange
    Answer<Issued> issue(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PostExchange("/{certificate}/revoke")
    Answer<Certificate> revoke(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String certificate,
            Revision revision,
            @RequestBody Revocation revocation);

    @PostExchange("/{certificate}/reissue")
    Answer<Certificate> reissue(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String event,
            @PathVariable String certificate,
            Revision revision,
            @RequestBody Reissue reissue);

    @GetExchange(url = "/{certificate}/file", accept = "application/pdf")
    Answer<byte[]> file(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, @PathVariable String certificate);

    /** @param shareOfHours per cent of the event's time; either this or {@code minimumSessions} */
    record Terms(
            boolean offered,
            @Nullable BigDecimal hours,
            @Nullable Integer minimumSessions,
            @Nullable Integer shareOfHours,
            @Nullable Wording scope,
            long revision) {}

    /** Terms as they are to be. */
    record Wanted(
            boolean offered,
            @Nullable BigDecimal hours,
            @Nullable Integer minimumSessions,
            @Nullable Integer shareOfHours,
            @Nullable Wording scope) {}

    /**
     * A certificate.
     *
     * @param state {@code VALID}, {@code REVOKED}, {@code ERASED}
     * @param reason why it was revoked
     * @param replaced under how many numbers it was issued before
     */
    record Certificate(
            String id,
            String state,
            String number,
            @Nullable String holder,
            @Nullable BigDecimal hours,
            OffsetDateTime issuedAt,
            @Nullable OffsetDateTime revokedAt,
            @Nullable String reason,
            int replaced,
            long revision) {

        public boolean is(String other) {
            return state.equals(other);
        }
    }

    /** What came of issuing to everybody. */
    record Issued(int issued, int alreadyIssued, int attendedTooLittle) {}

    /** @param reason told to the holder */
    record Revocation(String reason) {}

    /** @param name the right one; null for the registration's as it is now */
    record Reissue(@Nullable String name) {}
}
