package pl.krakow.centra.sites.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.sites.api.letters.AdviceLinksApi;
import pl.krakow.centra.sites.api.letters.CertificatesApi;
import pl.krakow.centra.sites.api.letters.InvitationsApi;
import pl.krakow.centra.sites.api.letters.RegistrationLinksApi;
import pl.krakow.centra.sites.gateway.ApiFactory;

/** Clients of what links in letters open. */
@Configuration
class LettersApis {

    @Bean
    RegistrationLinksApi registrationLinks(ApiFactory factory) {
        return factory.client(RegistrationLinksApi.class);
    }

    @Bean
    AdviceLinksApi adviceLinks(ApiFactory factory) {
        return factory.client(AdviceLinksApi.class);
    }

    @Bean
    InvitationsApi invitations(ApiFactory factory) {
        return factory.client(InvitationsApi.class);
    }

    @Bean
    CertificatesApi certificateChecks(ApiFactory factory) {
        return factory.client(CertificatesApi.class);
    }
}
