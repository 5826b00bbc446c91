/** Study visits: who applied, who assessed them, and who goes. */
@NullMarked
package pl.krakow.centra.sites.staff.studyvisits;

import org.jspecify.annotations.NullMarked;
