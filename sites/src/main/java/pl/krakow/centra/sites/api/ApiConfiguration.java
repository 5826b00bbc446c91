package pl.krakow.centra.sites.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.api.bookings.FreeTimesApi;
import pl.krakow.centra.sites.api.bookings.ScheduleApi;
import pl.krakow.centra.sites.api.bookings.SeriesApi;
import pl.krakow.centra.sites.api.bookings.WaitingApi;
import pl.krakow.centra.sites.api.door.DoorApi;
import pl.krakow.centra.sites.api.events.StaffEventsApi;
import pl.krakow.centra.sites.api.lending.LendingApi;
import pl.krakow.centra.sites.api.my.CalendarsApi;
import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.api.my.MyContactApi;
import pl.krakow.centra.sites.api.my.MyDataApi;
import pl.krakow.centra.sites.api.openstatistics.OpenStatisticsApi;
import pl.krakow.centra.sites.api.programme.AttendanceApi;
import pl.krakow.centra.sites.api.programme.CertificatesApi;
import pl.krakow.centra.sites.api.programme.EventSeriesApi;
import pl.krakow.centra.sites.api.programme.FeedbackApi;
import pl.krakow.centra.sites.api.programme.ProgrammeApi;
import pl.krakow.centra.sites.api.programme.RegistrationsApi;
import pl.krakow.centra.sites.api.reading.ReadingApi;
import pl.krakow.centra.sites.api.reports.ClosingsApi;
import pl.krakow.centra.sites.api.reports.ContractsApi;
import pl.krakow.centra.sites.api.reports.ExportsApi;
import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.api.reports.RebuildsApi;
import pl.krakow.centra.sites.api.reports.StatementsApi;
import pl.krakow.centra.sites.api.rooms.HoursApi;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.api.rooms.RulesApi;
import pl.krakow.centra.sites.api.seasons.SeasonsApi;
import pl.krakow.centra.sites.api.seasons.WishesApi;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi;
import pl.krakow.centra.sites.api.volunteering.PlacementsApi;
import pl.krakow.centra.sites.api.volunteering.RoundsApi;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi;
import pl.krakow.centra.sites.api.volunteering.VolunteerHoursApi;
import pl.krakow.centra.sites.api.volunteering.VolunteersApi;
import pl.krakow.centra.sites.api.volunteering.WorkCertificatesApi;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.gateway.ApiFactory;

/** A client of every part of the platform's API that pages use. */
@Configuration
class ApiConfiguration {

    @Bean
    MyDataApi myData(ApiFactory factory) {
        return factory.client(MyDataApi.class);
    }

    @Bean
    OpenStatisticsApi openStatistics(ApiFactory factory) {
        return factory.client(OpenStatisticsApi.class);
    }

    @Bean
    ReadingApi reading(ApiFactory factory) {
        return factory.client(ReadingApi.class);
    }

    @Bean
    TalksApi talks(ApiFactory factory) {
        return factory.client(TalksApi.class);
    }

    @Bean
    RebuildsApi rebuilds(ApiFactory factory) {
        return factory.client(RebuildsApi.class);
    }

    @Bean
    SeasonsApi seasons(ApiFactory factory) {
        return factory.client(SeasonsApi.class);
    }

    @Bean
    WishesApi wishes(ApiFactory factory) {
        return factory.client(WishesApi.class);
    }

    @Bean
    WhatsOnApi whatsOn(ApiFactory factory) {
        return factory.client(WhatsOnApi.class);
    }

    @Bean
    LendingApi lending(ApiFactory factory) {
        return factory.client(LendingApi.class);
    }

    @Bean
    MyBookingsApi myBookings(ApiFactory factory) {
        return factory.client(MyBookingsApi.class);
    }

    @Bean
    MyBeneficiariesApi myBeneficiaries(ApiFactory factory) {
        return factory.client(MyBeneficiariesApi.class);
    }

    @Bean
    MyContactApi myContact(ApiFactory factory) {
        return factory.client(MyContactApi.class);
    }

    @Bean
    CalendarsApi calendars(ApiFactory factory) {
        return factory.client(CalendarsApi.class);
    }

    @Bean
    BookingsApi bookings(ApiFactory factory) {
        return factory.client(BookingsApi.class);
    }

    @Bean
    BeneficiariesApi beneficiaries(ApiFactory factory) {
        return factory.client(BeneficiariesApi.class);
    }

    @Bean
    ScheduleApi schedule(ApiFactory factory) {
        return factory.client(ScheduleApi.class);
    }

    @Bean
    FreeTimesApi freeTimes(ApiFactory factory) {
        return factory.client(FreeTimesApi.class);
    }

    @Bean
    FiguresApi figures(ApiFactory factory) {
        return factory.client(FiguresApi.class);
    }

    @Bean
    ContractsApi contracts(ApiFactory factory) {
        return factory.client(ContractsApi.class);
    }

    @Bean
    ClosingsApi closings(ApiFactory factory) {
        return factory.client(ClosingsApi.class);
    }

    @Bean
    StatementsApi statements(ApiFactory factory) {
        return factory.client(StatementsApi.class);
    }

    @Bean
    ExportsApi exports(ApiFactory factory) {
        return factory.client(ExportsApi.class);
    }

    @Bean
    RoomsApi rooms(ApiFactory factory) {
        return factory.client(RoomsApi.class);
    }

    @Bean
    HoursApi hours(ApiFactory factory) {
        return factory.client(HoursApi.class);
    }

    @Bean
    RulesApi rules(ApiFactory factory) {
        return factory.client(RulesApi.class);
    }

    @Bean
    DoorApi door(ApiFactory factory) {
        return factory.client(DoorApi.class);
    }

    @Bean
    StaffEventsApi staffEvents(ApiFactory factory) {
        return factory.client(StaffEventsApi.class);
    }

    @Bean
    ProgrammeApi programme(ApiFactory factory) {
        return factory.client(ProgrammeApi.class);
    }

    @Bean
    RegistrationsApi registrations(ApiFactory factory) {
        return factory.client(RegistrationsApi.class);
    }

    @Bean
    AttendanceApi attendance(ApiFactory factory) {
        return factory.client(AttendanceApi.class);
    }

    @Bean
    CertificatesApi certificates(ApiFactory factory) {
        return factory.client(CertificatesApi.class);
    }

    @Bean
    EventSeriesApi eventSeries(ApiFactory factory) {
        return factory.client(EventSeriesApi.class);
    }

    @Bean
    FeedbackApi feedback(ApiFactory factory) {
        return factory.client(FeedbackApi.class);
    }

    @Bean
    SeriesApi series(ApiFactory factory) {
        return factory.client(SeriesApi.class);
    }

    @Bean
    WaitingApi waiting(ApiFactory factory) {
        return factory.client(WaitingApi.class);
    }

    @Bean
    OpportunitiesApi opportunities(ApiFactory factory) {
        return factory.client(OpportunitiesApi.class);
    }

    @Bean
    VolunteerApi volunteer(ApiFactory factory) {
        return factory.client(VolunteerApi.class);
    }

    @Bean
    PlacementsApi placements(ApiFactory factory) {
        return factory.client(PlacementsApi.class);
    }

    @Bean
    VolunteerHoursApi volunteerHours(ApiFactory factory) {
        return factory.client(VolunteerHoursApi.class);
    }

    @Bean
    AgreementsApi agreements(ApiFactory factory) {
        return factory.client(AgreementsApi.class);
    }

    @Bean
    WorkCertificatesApi workCertificates(ApiFactory factory) {
        return factory.client(WorkCertificatesApi.class);
    }

    @Bean
    RoundsApi rounds(ApiFactory factory) {
        return factory.client(RoundsApi.class);
    }

    @Bean
    VolunteersApi volunteers(ApiFactory factory) {
        return factory.client(VolunteersApi.class);
    }
}
