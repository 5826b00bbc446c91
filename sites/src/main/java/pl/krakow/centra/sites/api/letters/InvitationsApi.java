package pl.krakow.centra.sites.api.letters;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Done;

/** What links in other letters open: an invitation to a working group, and an address to confirm. */
@HttpExchange("/api/v1")
public interface InvitationsApi {

    @GetExchange("/group-invitations/{token}")
    Answer<Invitation> invitation(Caller caller, @PathVariable String token);

    /** @param act {@code take} or {@code leave} */
    @PostExchange("/group-invitations/{token}/{act}")
    Answer<Done> answer(Caller caller, @PathVariable String token, @PathVariable String act);

    /** The address whose owner has followed the link that was sent there. */
    @PostExchange("/letter-addresses/{token}/confirm")
    Answer<Confirmed> confirm(Caller caller, @PathVariable String token);

    /** @param group its name */
    record Invitation(String group, @Nullable String purpose, Membership membership) {}

    /** @param answerBy until when the place is kept */
    record Membership(
            String centre,
            @Nullable String name,
            String state,
            @Nullable OffsetDateTime answerBy) {

        public boolean isInvited() {
            return state.equals("INVITED");
        }

        public boolean isMember() {
            return state.equals("MEMBER");
        }
    }

    record Confirmed(@Nullable String email) {}
}
