package pl.krakow.centra.sites.api.bookings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.api.rooms.Sanction;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Whom the centres serve: organisations, informal groups, residents. What staff read here is noted. */
@HttpExchange("/api/v1/beneficiaries")
public interface BeneficiariesApi {

    @GetExchange("/{beneficiary}")
    Answer<Beneficiary> beneficiary(Caller caller, @PathVariable String beneficiary);

    /** Those with these ids, or what stands for them now, at most 100; for the names beside their bookings. */
    @GetExchange
    Answer<Page<Beneficiary>> those(Caller caller, @RequestParam List<String> id);

    /** By name, found by beginnings of its words or of a register number. */
    @GetExchange
    Answer<Page<Beneficiary>> search(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String verification,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange
    Answer<Beneficiary> register(Caller caller, Once once, @RequestBody Profile profile);

    @PutExchange("/{beneficiary}")
    Answer<Beneficiary> edit(
            Caller caller, @PathVariable String beneficiary, Revision revision, @RequestBody Profile profile);

    @PostExchange("/{beneficiary}/verify")
    Answer<Beneficiary> verify(
            Caller caller, @PathVariable String beneficiary, Revision revision, @RequestBody Evidence evidence);

    @PostExchange("/{beneficiary}/reject")
    Answer<Beneficiary> reject(
            Caller caller, @PathVariable String beneficiary, Revision revision, @RequestBody Rejection rejection);

    /** Other entries that may mean the same one. */
    @GetExchange("/{beneficiary}/duplicates")
    Answer<Page<Beneficiary>> duplicates(Caller caller, @PathVariable String beneficiary);

    /** Makes one of two entries, for ever. */
    @PostExchange("/{beneficiary}/merge")
    Answer<Beneficiary> merge(
            Caller caller, @PathVariable String beneficiary, Revision revision, @RequestBody Merge merge);

    @PostExchange("/{beneficiary}/representatives")
    Answer<Invitation> invite(Caller caller, @PathVariable String beneficiary, @RequestBody Nothing nothing);

    @DeleteExchange("/{beneficiary}/representatives/{representative}")
    Answer<Beneficiary> dismiss(
            Caller caller, @PathVariable String beneficiary, @PathVariable String representative, Revision revision);

    /** Who looked at its data, newest first; coordinators are told. */
    @GetExchange("/{beneficiary}/views")
    Answer<Page<View>> views(Caller caller, @PathVariable String beneficiary, @RequestParam int limit);

    /** What it has used of its quotas, and its sanctions. */
    @GetExchange("/{beneficiary}/quotas")
    Answer<Quotas> quotas(Caller caller, @PathVariable String beneficiary);

    /** What it says about itself; {@code kind} only when it is registered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(
            @Nullable String kind,
            String name,
            @Nullable String district,
            @Nullable String krs,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String description,
            List<Booking.Responsible> responsiblePeople) {}

    /** What staff saw, and on which day. */
    record Evidence(
            String evidence,
            @Nullable LocalDate seenOn,
            @Nullable String note) {}

    /** Why it isn't accepted, in words for it. */
    record Rejection(String reason) {}

    /** @param keep whose name, numbers and verification hold afterwards */
    record Merge(String with, String keep) {}

    /** Nothing to say. */
    record Nothing() {}

    /** A code to pass on; shown only now. */
    record Invitation(String code, OffsetDateTime until) {}

    /** Somebody looked. */
    record View(@Nullable String what, @Nullable String by, OffsetDateTime at) {}

    /** @param sanctions those of every centre, also ended and lifted ones */
    record Quotas(List<Quota> items, List<Sanction> sanctions) {}

    /** How much of a quota is used. */
    record Quota(
            String rule,
            @Nullable String centre,
            @Nullable String room,
            String period,
            String unit,
            int limit,
            double used,
            double left,
            LocalDate freeAgain) {}
}
