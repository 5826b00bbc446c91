package pl.krakow.centra.sites.api.my;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** The organisations and groups a person acts for, and the person themselves. */
@HttpExchange("/api/v1")
public interface MyBeneficiariesApi {

    @GetExchange("/beneficiaries?mine=true")
    Answer<Page<MyBeneficiary>> mine(Caller caller, @RequestParam int limit);

    @GetExchange("/beneficiaries/{beneficiary}")
    Answer<MyBeneficiary> one(Caller caller, @PathVariable String beneficiary);

    @PostExchange("/beneficiaries")
    Answer<MyBeneficiary> register(Caller caller, Once once, @RequestBody Registration registration);

    @PutExchange("/beneficiaries/{beneficiary}")
    Answer<MyBeneficiary> edit(
            Caller caller, @PathVariable String beneficiary, Revision revision, @RequestBody Profile profile);

    @PostExchange("/beneficiaries/{beneficiary}/representatives")
    Answer<Invitation> invite(Caller caller, @PathVariable String beneficiary, Once once, @RequestBody Nothing nothing);

    @PostExchange("/beneficiaries/invitations")
    Answer<MyBeneficiary> join(Caller caller, @RequestBody Join join);

    @DeleteExchange("/beneficiaries/{beneficiary}/representatives/{representative}")
    Answer<MyBeneficiary> dismiss(
            Caller caller, @PathVariable String beneficiary, @PathVariable String representative, Revision revision);

    /** What one says at registration. */
    record Registration(
            String kind,
            String name,
            @Nullable String district,
            @Nullable String krs,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String description,
            List<MyBeneficiary.Responsible> responsiblePeople) {}

    /** The same without the kind, which stays. */
    record Profile(
            String name,
            @Nullable String district,
            @Nullable String krs,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String description,
            List<MyBeneficiary.Responsible> responsiblePeople) {}

    /** @param code shown only in the answer to its making */
    record Invitation(String code, Instant until) {}

    /** @param name what to be called by the others */
    record Join(String code, @Nullable String name) {}

    /** Nothing to say beside the act. */
    record Nothing() {}
}
