@NullMarked
package pl.krakow.centra.booking.beneficiaries.mongo;

import org.jspecify.annotations.NullMarked;
