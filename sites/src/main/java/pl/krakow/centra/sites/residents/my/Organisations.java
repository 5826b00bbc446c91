package pl.krakow.centra.sites.residents.my;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.signin.People;

/** One of those somebody acts for. */
@Component
@RequiredArgsConstructor
class Organisations {

    private final MyBeneficiariesApi api;
    private final People people;

    /** Null when it can't be seen now. */
    @Nullable
    MyBeneficiary found(String id) {
        var found = api.one(people.caller(), id);
        if (found instanceof Answer.Refused<MyBeneficiary>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found.orNull();
    }
}
