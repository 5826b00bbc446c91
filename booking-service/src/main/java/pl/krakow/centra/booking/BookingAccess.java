package pl.krakow.centra.booking;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/**
 * Who may call what in this service. Two refinements need the thing itself and are made where it is found: a booking is
 * shown to and cancelled by who made it (and by the centre), a beneficiary is shown to who acts for it (and to staff).
 */
@Configuration(proxyBeanMethods = false)
class BookingAccess {

    private static final String CENTRE = "/api/v1/centres/{centre}";
    private static final String BOOKINGS = CENTRE + "/bookings";
    private static final String SUBSCRIPTIONS = "/api/v1/calendar-subscriptions";
    private static final String MY_DATA = "/api/v1/my-data/booking";
    private static final String SERIES = CENTRE + "/booking-series";
    private static final String BENEFICIARIES = "/api/v1/beneficiaries";

    @Bean
    AccessRules bookingAccessRules() {
        return AccessRules.rules()
                .get(CENTRE + "/rooms")
                .anyone()
                .get(CENTRE + "/rooms/{room}")
                .anyone()
                .post(CENTRE + "/rooms")
                .staffOfCentre(COORDINATOR)
                .put(CENTRE + "/rooms/{room}")
                .staffOfCentre(COORDINATOR)
                .post(CENTRE + "/rooms/{room}/retire")
                .staffOfCentre(COORDINATOR)
                .get(CENTRE + "/rooms/{room}/pictures")
                .anyone()
                .post(CENTRE + "/rooms/{room}/pictures")
                .staffOfCentre(COORDINATOR)
                .get(CENTRE + "/rooms/{room}/pictures/{picture}")
                .anyone()
                .delete(CENTRE + "/rooms/{room}/pictures/{picture}")
                .staffOfCentre(COORDINATOR)
                .get(CENTRE + "/equipment")
                .anyone()
                .put(CENTRE + "/equipment")
                .staffOfCentre(COORDINATOR)
                .get(CENTRE + "/opening-hours")
                .anyone()
                .put(CENTRE + "/opening-hours")
                .staffOfCentre(COORDINATOR)
                .post(CENTRE + "/opening-hours/preview")
                .staffOfCentre(COORDINATOR)
                .put(CENTRE + "/opening-hours/exceptions/{date}")
                .staffOfCentre(COORDINATOR)
                .delete(CENTRE + "/opening-hours/exceptions/{date}")
                .staffOfCentre(COORDINATOR)
                .get(CENTRE + "/availability")
                .anyone()
                .get("/api/v1/availability")
                .anyone()
                .post(BOOKINGS)
                .signedIn()
                .get(BOOKINGS)
                .staffOfCentre()
                .get(BOOKINGS + "/{booking}")
                .signedIn()
                .post(BOOKINGS + "/{booking}/approve")
                .staffOfCentre(COORDINATOR)
                .post(BOOKINGS + "/{booking}/decline")
                .staffOfCentre(COORDINATOR)
                .post(BOOKINGS + "/{booking}/cancel")
                .signedIn()
                .get(BOOKINGS + "/{booking}/calendar.ics")
                .signedIn()
                .post(SUBSCRIPTIONS)
                .signedIn()
                .get(SUBSCRIPTIONS)
                .signedIn()
                .delete(SUBSCRIPTIONS + "/{subscription}")
                .signedIn()
                // The token in the path is the credential.
                .get("/api/v1/calendars/{token}.ics")
                .anyone()
                .post(SERIES + "/preview")
                .signedIn()
                .post(SERIES)
                .signedIn()
                .get(SERIES)
                .signedIn()
                .get(SERIES + "/{series}")
                .signedIn()
                .post(SERIES + "/{series}/retry")
                .signedIn()
                .post(SERIES + "/{series}/change")
                .signedIn()
                .post(SERIES + "/{series}/cancel")
                .signedIn()
                .post(SERIES + "/{series}/approve")
                .staffOfCentre(COORDINATOR)
                .post(SERIES + "/{series}/decline")
                .staffOfCentre(COORDINATOR)
                .post(BENEFICIARIES)
                .signedIn()
                .get(BENEFICIARIES)
                .signedIn()
                .get(BENEFICIARIES + "/{beneficiary}")
                .signedIn()
                .put(BENEFICIARIES + "/{beneficiary}")
                .signedIn()
                .post(BENEFICIARIES + "/{beneficiary}/verify")
                .staffSomewhere(COORDINATOR, RECEPTIONIST)
                .post(BENEFICIARIES + "/{beneficiary}/reject")
                .staffSomewhere(COORDINATOR, RECEPTIONIST)
                .post(BENEFICIARIES + "/{beneficiary}/representatives")
                .signedIn()
                .delete(BENEFICIARIES + "/{beneficiary}/representatives/{representative}")
                .signedIn()
                .post(BENEFICIARIES + "/invitations")
                .signedIn()
                .post(BENEFICIARIES + "/{beneficiary}/consents")
                .signedIn()
                .get(BENEFICIARIES + "/{beneficiary}/duplicates")
                .staffSomewhere()
                .post(BENEFICIARIES + "/{beneficiary}/merge")
                .staffSomewhere(COORDINATOR)
                .get(BENEFICIARIES + "/{beneficiary}/views")
                .staffSomewhere(COORDINATOR)
                .get("/api/v1/regulations")
                .anyone()
                .get(CENTRE + "/regulations")
                .anyone()
                .get(CENTRE + "/regulations/versions")
                .anyone()
                .put(CENTRE + "/regulations")
                .staffOfCentre(COORDINATOR)
                .get(MY_DATA)
                .signedIn()
                .delete(MY_DATA)
                .signedIn();
    }
}
