package pl.krakow.centra.sites.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.sites.api.advising.AdvisersApi;
import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.api.groups.GroupsApi;
import pl.krakow.centra.sites.api.incubation.IncubationApi;
import pl.krakow.centra.sites.api.mentoring.MentoringApi;
import pl.krakow.centra.sites.api.mentoring.MentorsApi;
import pl.krakow.centra.sites.api.studyvisits.StudyVisitsApi;
import pl.krakow.centra.sites.api.writing.QuestionsApi;
import pl.krakow.centra.sites.api.writing.TopicsApi;
import pl.krakow.centra.sites.api.writing.WritingApi;
import pl.krakow.centra.sites.gateway.ApiFactory;

/** Clients for the support a centre gives, as its staff use them. */
@Configuration
class SupportApis {

    @Bean
    AdvisersApi advisers(ApiFactory factory) {
        return factory.client(AdvisersApi.class);
    }

    @Bean
    AdvisingApi advising(ApiFactory factory) {
        return factory.client(AdvisingApi.class);
    }

    @Bean
    WritingApi writing(ApiFactory factory) {
        return factory.client(WritingApi.class);
    }

    @Bean
    TopicsApi topics(ApiFactory factory) {
        return factory.client(TopicsApi.class);
    }

    @Bean
    QuestionsApi questions(ApiFactory factory) {
        return factory.client(QuestionsApi.class);
    }

    @Bean
    MentoringApi mentoring(ApiFactory factory) {
        return factory.client(MentoringApi.class);
    }

    @Bean
    MentorsApi mentors(ApiFactory factory) {
        return factory.client(MentorsApi.class);
    }

    @Bean
    IncubationApi incubation(ApiFactory factory) {
        return factory.client(IncubationApi.class);
    }

    @Bean
    GroupsApi groups(ApiFactory factory) {
        return factory.client(GroupsApi.class);
    }

    @Bean
    StudyVisitsApi studyVisits(ApiFactory factory) {
        return factory.client(StudyVisitsApi.class);
    }
}
