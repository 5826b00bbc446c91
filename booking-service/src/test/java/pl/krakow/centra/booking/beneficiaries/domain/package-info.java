@NullMarked
package pl.krakow.centra.booking.beneficiaries.domain;

import org.jspecify.annotations.NullMarked;
