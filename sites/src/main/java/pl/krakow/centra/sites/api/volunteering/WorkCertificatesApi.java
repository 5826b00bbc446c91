package pl.krakow.centra.sites.api.volunteering;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Certificates of volunteer work and opinions on it. */
@HttpExchange("/api/v1")
public interface WorkCertificatesApi {

    @GetExchange("/volunteers/me/certificates")
    Answer<Mine> mine(Caller caller);

    @PostExchange("/volunteers/me/certificates")
    Answer<WorkCertificate> ask(Caller caller, Once once, @RequestBody Wish wish);

    @GetExchange(url = "/volunteers/me/certificates/{certificate}/file", accept = "application/pdf")
    Answer<byte[]> myFile(Caller caller, @PathVariable String certificate, @RequestParam String language);

    @GetExchange("/centres/{centre}/volunteering-certificates")
    Answer<Page<WorkCertificate>> at(
            Caller caller,
            @PathVariable String centre,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange(url = "/centres/{centre}/volunteering-certificates/{certificate}/file", accept = "application/pdf")
    Answer<byte[]> file(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String certificate,
            @RequestParam String language);

    @PostExchange("/centres/{centre}/volunteering-certificates")
    Answer<WorkCertificate> give(Caller caller, @PathVariable String centre, Once once, @RequestBody Gift gift);

    @PostExchange("/centres/{centre}/volunteering-certificates/{certificate}/opinion")
    Answer<WorkCertificate> opine(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String certificate,
            Revision revision,
            @RequestBody Opinion opinion);

    @PostExchange("/centres/{centre}/volunteering-certificates/{certificate}/revoke")
    Answer<WorkCertificate> revoke(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String certificate,
            Revision revision,
            @RequestBody Revocation revocation);

    record Mine(List<WorkCertificate> certificates) {}

    record Wish(String centre, String organisationId, String kind) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gift(
            String volunteerId,
            String organisationId,
            String kind,
            @Nullable String opinion) {}

    record Opinion(String opinion) {}

    record Revocation(String reason) {}
}
