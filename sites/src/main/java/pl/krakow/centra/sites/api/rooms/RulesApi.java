package pl.krakow.centra.sites.api.rooms;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** By which rules a centre lends: regulations, quotas, what follows from rooms kept for nobody. */
@HttpExchange("/api/v1/centres/{centre}")
public interface RulesApi {

    @GetExchange("/fair-use")
    Answer<FairUse> fairUse(Caller caller, @PathVariable CentreId centre);

    @PutExchange("/fair-use")
    Answer<FairUse> changeFairUse(
            Caller caller, @PathVariable CentreId centre, Revision revision, @RequestBody FairUseChange change);

    @GetExchange("/sanctions")
    Answer<Page<Sanction>> sanctions(Caller caller, @PathVariable CentreId centre);

    @PostExchange("/sanctions/{sanction}/lift")
    Answer<Sanction> lift(
            Caller caller, @PathVariable CentreId centre, @PathVariable String sanction, @RequestBody Lifting lifting);

    @GetExchange("/regulations")
    Answer<Regulations> regulations(
            Caller caller, @PathVariable CentreId centre, @RequestParam(required = false) @Nullable String version);

    @GetExchange("/regulations/versions")
    Answer<Versions> versions(Caller caller, @PathVariable CentreId centre);

    @PutExchange("/regulations")
    Answer<Regulations> publish(
            Caller caller, @PathVariable CentreId centre, Revision revision, @RequestBody Map<String, String> texts);

    /** Rules of fair use in force. */
    record FairUse(List<Quota> quotas, List<SanctionRule> sanctions, long revision) {}

    /** The rules that are to be in force, all of them. */
    record FairUseChange(List<Quota> quotas, List<SanctionRule> sanctions) {}

    /**
     * How much one may use.
     *
     * @param room only this one; none for all rooms together
     * @param kinds whom it is for; empty for everybody
     */
    record Quota(String code, @Nullable String room, String period, String unit, int limit, List<String> kinds) {}

    /** What follows from rooms kept for nobody; lengths as ISO 8601 writes them. */
    record SanctionRule(String code, List<String> counts, int strikes, String within, String effect, String length) {}

    /** Why a sanction is lifted. */
    record Lifting(String reason) {}

    /** A version of a centre's regulations; the one in force where it is asked for by no name. */
    record Regulations(
            String version,
            Map<String, String> texts,
            @Nullable OffsetDateTime publishedAt,
            long revision) {}

    /** Every version there was, the latest first. */
    record Versions(List<Regulations> items) {}
}
