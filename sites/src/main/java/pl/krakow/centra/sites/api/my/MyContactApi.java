package pl.krakow.centra.sites.api.my;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;

/** Where letters about bookings go, and which. */
@HttpExchange("/api/v1/my-contact")
public interface MyContactApi {

    @GetExchange
    Answer<Tagged<Contact>> contact(Caller caller);

    @PutExchange
    Answer<Contact> change(Caller caller, Revision revision, @RequestBody Wishes wishes);

    @PostExchange("/confirm")
    Answer<Contact> confirm(Caller caller, @RequestBody Code code);

    /**
     * Where letters go.
     *
     * @param email confirmed and in use
     * @param pendingEmail waits for the code that was sent there
     */
    record Contact(@Nullable String email, @Nullable String pendingEmail, String language, List<String> letters) {}

    /** What is wanted. */
    record Wishes(@Nullable String email, String language, List<String> letters) {}

    /** From the letter. */
    record Code(String code) {}
}
