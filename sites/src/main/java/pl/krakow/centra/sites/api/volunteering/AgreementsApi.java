package pl.krakow.centra.sites.api.volunteering;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Agreements, what the law asks for before the work, and organisations' papers. */
@HttpExchange("/api/v1")
public interface AgreementsApi {

    @GetExchange("/volunteers/me/agreements")
    Answer<Mine> mine(Caller caller);

    @GetExchange("/centres/{centre}/volunteering-agreements")
    Answer<Page<Agreement>> at(
            Caller caller,
            @PathVariable String centre,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/centres/{centre}/volunteering-agreements/{agreement}")
    Answer<Agreement> one(Caller caller, @PathVariable String centre, @PathVariable String agreement);

    @GetExchange(url = "/centres/{centre}/volunteering-agreements/{agreement}/file", accept = "application/pdf")
    Answer<byte[]> file(
            Caller caller, @PathVariable String centre, @PathVariable String agreement, @RequestParam String language);

    @GetExchange("/centres/{centre}/placements/{placement}/agreement")
    Answer<Agreement> ofPlacement(Caller caller, @PathVariable String centre, @PathVariable String placement);

    @GetExchange("/centres/{centre}/placements/{placement}/requirements")
    Answer<Requirements> requirements(Caller caller, @PathVariable String centre, @PathVariable String placement);

    @PostExchange("/centres/{centre}/placements/{placement}/agreement")
    Answer<Agreement> drawUp(
            Caller caller, @PathVariable String centre, @PathVariable String placement, @RequestBody Wording wording);

    @PostExchange("/centres/{centre}/volunteering-agreements/{agreement}/accept")
    Answer<Agreement> accept(
            Caller caller, @PathVariable String centre, @PathVariable String agreement, @RequestBody Accepted accepted);

    @PostExchange("/centres/{centre}/volunteering-agreements/{agreement}/sign-on-paper")
    Answer<Agreement> signedOnPaper(
            Caller caller, @PathVariable String centre, @PathVariable String agreement, @RequestBody Signed signed);

    @PostExchange("/centres/{centre}/volunteering-agreements/{agreement}/terminate")
    Answer<Agreement> terminate(
            Caller caller, @PathVariable String centre, @PathVariable String agreement, @RequestBody Ended ended);

    @GetExchange("/centres/{centre}/volunteering-organisations/{organisation}/papers")
    Answer<Papers> papers(Caller caller, @PathVariable String centre, @PathVariable String organisation);

    @PutExchange("/centres/{centre}/volunteering-organisations/{organisation}/particulars")
    Answer<Papers> give(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String organisation,
            Revision revision,
            @RequestBody Particulars particulars);

    @PostExchange("/centres/{centre}/volunteering-organisations/{organisation}/insurance-policies")
    Answer<Papers> insure(
            Caller caller,
            @PathVariable String centre,
            @PathVariable String organisation,
            Once once,
            @RequestBody PolicyWish policy);

    /** Who works in a period, and who insures them. */
    @GetExchange("/centres/{centre}/insurance-list")
    Answer<InsuranceList> insurance(
            Caller caller, @PathVariable String centre, @RequestParam LocalDate from, @RequestParam LocalDate to);

    record Mine(List<Agreement> agreements) {}

    /** What the law asks for, and what of it isn't there. */
    record Requirements(
            LocalDate firstDay,
            LocalDate lastDay,
            long calendarDays,
            boolean writtenAgreement,
            String insurer,
            String concluding,
            boolean guardianConsent,
            boolean safeguarding,
            List<String> qualifications,
            List<String> lacking) {}

    /** What is to be said otherwise than it follows from the data. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wording(
            @Nullable String scope,
            @Nullable String manner,
            @Nullable String costs,
            @Nullable Integer noticeDays,
            @Nullable String other) {

        public static final Wording AS_IT_IS = new Wording(null, null, null, null, null);
    }

    record Accepted(int version) {}

    record Signed(int version, LocalDate signedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(LocalDate lastDay, String reason, @Nullable String side) {}

    /** What a centre holds of an organisation. */
    record Papers(@Nullable Particulars particulars, List<Policy> insurancePolicies, long revision) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Particulars(String name, @Nullable String krs, String address, String representedBy) {}

    record Policy(String id, String insurer, String number, LocalDate from, LocalDate until) {}

    record PolicyWish(String insurer, String number, LocalDate from, LocalDate until) {}

    record InsuranceList(int missing, List<InsuranceLine> lines) {}

    /** @param uncovered days the organisation has to insure and doesn't */
    record InsuranceLine(
            String volunteerId,
            @Nullable String volunteer,
            String opportunityId,
            String organisationId,
            LocalDate firstDay,
            LocalDate lastDay,
            String insurer,
            List<LocalDate> uncovered) {}
}
