package de.vielfalt.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionCheckTest {
    private static final String REJECTED = """
            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            ausser: 2026-12-24
            ! ausser: Am 2026-12-24 (Donnerstag) ist kein Termin. Am nächsten liegt 2026-12-16 (Mittwoch): Schreiben Sie diesen Tag, oder löschen Sie die Angabe.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            abgesagt-am: 2026-12-10
            ! abgesagt-am: Am 2026-12-10 (Donnerstag) ist kein Termin. Am nächsten liegt 2026-12-09 (Mittwoch): Schreiben Sie diesen Tag, oder löschen Sie die Angabe.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-11-30 -> 2026-12-10
            ! verlegt: Am 2026-11-30 (Montag) ist kein Termin. Am nächsten liegt 2026-12-02 (Mittwoch): Schreiben Sie diesen Tag, oder löschen Sie die Angabe.

            beginn: 2026-12-02
            ausser: 2026-12-09
            ! ausser: Am 2026-12-09 (Mittwoch) ist kein Termin. Am nächsten liegt 2026-12-02 (Mittwoch): Schreiben Sie diesen Tag, oder löschen Sie die Angabe.

            beginn: 2026-12-02
            ausser: 2026-12-02
            ! ausser: „ausser“ lässt keinen Termin übrig. Löschen Sie Tage bei „ausser“. Fällt alles aus, schreiben Sie „status: abgesagt“.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 2 Mal
            ausser: 2026-12-02, 2026-12-09
            ! ausser: „ausser“ lässt keinen Termin übrig. Löschen Sie Tage bei „ausser“. Fällt alles aus, schreiben Sie „status: abgesagt“.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            zusätzlich: 2026-12-09
            ! zusätzlich: Am 2026-12-09 (Mittwoch) ist ohnehin ein Termin. Löschen Sie dieses Datum bei „zusätzlich“.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            ausser: 2026-12-09, 2026-12-09
            ! ausser: Der 2026-12-09 (Mittwoch) steht hier zweimal. Löschen Sie eine der beiden Angaben.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-12-09 -> 2026-12-10, 2026-12-09 -> 2026-12-11
            ! verlegt: Der 2026-12-09 (Mittwoch) steht hier zweimal. Löschen Sie eine der beiden Angaben.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            ausser: 2026-12-09
            abgesagt-am: 2026-12-09
            ! abgesagt-am: Der 2026-12-09 (Mittwoch) steht schon bei „ausser“ und entfällt also. Löschen Sie ihn hier oder dort.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            ausser: 2026-12-09
            zusätzlich: 2026-12-09
            ! zusätzlich: Der 2026-12-09 (Mittwoch) steht schon bei „ausser“ und entfällt also. Löschen Sie ihn hier oder dort.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            ausser: 2026-12-12
            zusätzlich: 2026-12-12
            ! zusätzlich: Der 2026-12-12 (Samstag) steht schon bei „ausser“ und entfällt also. Löschen Sie ihn hier oder dort.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            zusätzlich: 2026-12-12
            abgesagt-am: 2026-12-12
            verlegt: 2026-12-12 -> 2026-12-13
            ! verlegt: Der 2026-12-12 (Samstag) steht schon bei „abgesagt-am“. Löschen Sie ihn hier oder dort.

            beginn: 2026-12-02
            wiederholung: täglich, 1000 Mal
            zusätzlich: 2026-12-06
            ! zusätzlich: Am 2026-12-06 (Sonntag) ist ohnehin ein Termin. Löschen Sie dieses Datum bei „zusätzlich“.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch, 3 Mal
            abgesagt-am: 2026-12-09
            verlegt: 2026-12-09 -> 2026-12-10
            ! verlegt: Der 2026-12-09 (Mittwoch) steht schon bei „abgesagt-am“. Löschen Sie ihn hier oder dort.

            beginn: 2026-12-02 18:00
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-12-09 -> 2026-12-09 18:00
            ! verlegt: Der Termin am 2026-12-09 (Mittwoch) ist auf dieselbe Zeit verlegt. Schreiben Sie rechts vom Pfeil die neue Zeit, z. B. 2026-12-09 -> 2026-12-10 19:00.

            beginn: 2026-12-02 18:00
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-12-09 -> 2026-12-16
            ! verlegt: Der Termin am 2026-12-09 (Mittwoch) ist auf den 2026-12-16 (Mittwoch) verlegt, wo zur selben Zeit schon einer ist. Wählen Sie eine andere Zeit.

            beginn: 2026-12-02 18:00
            wiederholung: jeden Mittwoch, 3 Mal
            verlegt: 2026-12-09 -> 2026-12-17, 2026-12-16 -> 2026-12-17
            ! verlegt: Der Termin am 2026-12-16 (Mittwoch) ist auf den 2026-12-17 (Donnerstag) verlegt, wo zur selben Zeit schon einer ist. Wählen Sie eine andere Zeit.

            beginn: 2026-12-02
            wiederholung: täglich, 1000 Mal
            zusätzlich: 2026-12-01
            ! zusätzlich: Mit den zusätzlichen sind das 1001 Termine. Kürzen Sie auf höchstens 1000.

            beginn: 2026-12-03
            wiederholung: jeden Mittwoch, 3 Mal
            ausser: 2026-12-16, 2026-12-31
            ! beginn: Der Beginn 2026-12-03 (Donnerstag) ist kein Tag dieser Wiederholung. Der nächste passende Tag ist 2026-12-09 (Mittwoch): Ändern Sie „beginn“ oder „wiederholung“.
            ! ausser: Am 2026-12-31 (Donnerstag) ist kein Termin. Am nächsten liegt 2026-12-23 (Mittwoch): Schreiben Sie diesen Tag, oder löschen Sie die Angabe.

            beginn: 2026-12-02
            wiederholung: jeden Mittwoch bis 2026-12-01
            ausser: 2026-12-16
            ! wiederholung: Die Wiederholung endet am 2026-12-01 (Dienstag) und damit vor „beginn“ am 2026-12-02 (Mittwoch). Prüfen Sie beide Tage, auch das Jahr.

            beginn: 2026-12-02
            wiederholung: jeden Dienstag bis 2026-12-07
            abgesagt-am: 2026-12-16
            ! wiederholung: Ab 2026-12-02 (Mittwoch) gibt es nach dieser Wiederholung keinen einzigen Termin. Prüfen Sie den Tag und das Ende.

            beginn: 2026-12-02
            wiederholung: jährlich am 30. Februar, 3 Mal
            ! wiederholung: Ab 2026-12-02 (Mittwoch) gibt es nach dieser Wiederholung keinen einzigen Termin. Prüfen Sie den Tag und das Ende.

            beginn: 2026-12-02
            wiederholung: täglich bis 2031-12-31
            ausser: 2031-12-24
            ! wiederholung: Das sind mehr als 1000 Termine. Setzen Sie das Ende früher, spätestens „bis 2029-08-27“.

            beginn: 2026-12-02
            wiederholung: jährlich bis 2126-12-02
            ! wiederholung: Die Wiederholung reicht mehr als 100 Jahre weit. Setzen Sie das Ende früher, spätestens „bis 2126-12-01“.

            beginn: 2026-12-02
            wiederholung: alle 30 Jahre, 5 Mal
            ! wiederholung: Die Wiederholung reicht mehr als 100 Jahre weit. Setzen Sie das Ende früher, spätestens „bis 2126-12-01“.

            beginn: 2027-02-01
            wiederholung: monatlich am 31., 3 Mal
            ausser: 2027-03-01
            abgesagt-am: 2027-04-30
            verlegt: 2027-03-31 -> 2027-05-31
            ! beginn: Der Beginn 2027-02-01 (Montag) ist kein Tag dieser Wiederholung. Der nächste passende Tag ist 2027-03-31 (Mittwoch): Ändern Sie „beginn“ oder „wiederholung“.
            ! ausser: Am 2027-03-01 (Montag) ist kein Termin. Am nächsten liegt 2027-03-31 (Mittwoch): Schreiben Sie diesen Tag, oder löschen Sie die Angabe.
            ! abgesagt-am: Am 2027-04-30 (Freitag) ist kein Termin. Am nächsten liegt 2027-03-31 (Mittwoch): Schreiben Sie diesen Tag, oder löschen Sie die Angabe.
            ! verlegt: Der Termin am 2027-03-31 (Mittwoch) ist auf den 2027-05-31 (Montag) verlegt, wo zur selben Zeit schon einer ist. Wählen Sie eine andere Zeit.
            """;

    static List<HeaderCase> rejected() {
        return HeaderCase.cases(REJECTED);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void everyProblemIsNamed(HeaderCase header) {
        assertThat(header.run()).isEqualTo(header.outcome());
    }
}
