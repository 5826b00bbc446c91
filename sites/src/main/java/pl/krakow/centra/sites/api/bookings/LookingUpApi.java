package pl.krakow.centra.sites.api.bookings;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;

/** Beneficiaries by what somebody types. That staff looked is noted. */
@HttpExchange("/api/v1/beneficiaries")
public interface LookingUpApi {

    /** By name, found by beginnings of its words or of a register number. */
    @GetExchange
    Answer<Page<Beneficiary>> named(Caller caller, @RequestParam String q, @RequestParam int limit);
}
