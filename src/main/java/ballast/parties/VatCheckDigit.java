package ballast.parties;

/** The ways in which tax offices compute the last digits of a VAT id. */
final class VatCheckDigit {

    private VatCheckDigit() {}

    static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    static int sum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    /** ISO/IEC 7064, MOD 11,10: Germany, Croatia. */
    static boolean mod11x10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digit(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digit(digits, digits.length() - 1);
    }

    /** Every second digit doubled, from the last but one: Italy, Sweden. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int doubled = digit(digits, i) * ((digits.length() - i) % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return sum % 10 == 0;
    }

    /** Weights going up by one, and by three more when the remainder is 10: Lithuania, Bulgaria. */
    static boolean ascending(String digits, int second, int cycle) {
        int last = digits.length() - 1;
        int first = ascendingSum(digits, 0, cycle) % 11;
        int check = first == 10 ? ascendingSum(digits, second, cycle) % 11 % 10 : first;
        return check == digit(digits, last);
    }

    private static int ascendingSum(String digits, int shift, int cycle) {
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += ((i + shift) % cycle + 1) * digit(digits, i);
        }
        return sum;
    }

    static boolean austria(String number) {
        int sum = 4;
        for (int i = 1; i <= 7; i++) {
            int product = digit(number, i) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == digit(number, 8);
    }

    static boolean cyprus(String number) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? odd[digit(number, i)] : digit(number, i);
        }
        return 'A' + sum % 26 == number.charAt(8);
    }

    /** The old form, with a letter in second place, is read as if it had been written in the new one. */
    static boolean ireland(String number) {
        var digits = Character.isDigit(number.charAt(1))
                ? number
                : "0" + number.substring(2, 7) + number.charAt(0) + number.substring(7);
        int sum = sum(digits, 8, 7, 6, 5, 4, 3, 2);
        if (digits.length() == 9) {
            sum += 9 * "WABCDEFGHI".indexOf(digits.charAt(8));
        }
        return "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23) == digits.charAt(7);
    }

    /** The number of a legal person, or since 2020 one that tells nothing about a natural person (MOD 97-10). */
    static boolean netherlands(String number) {
        return sum(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(number, 8) || Iban.mod97("NL" + number) == 1;
    }

    /** People sign with a letter for their number modulo 23; companies carry a digit or the letter in its place. */
    static boolean spain(String number) {
        var first = number.charAt(0);
        var last = number.charAt(8);
        if (Character.isDigit(first) || "XYZ".indexOf(first) >= 0) {
            var digits = Math.max(0, "XYZ".indexOf(first)) + number.substring(1, 8);
            var person = Character.isDigit(first) ? number.substring(0, 8) : digits;
            return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(person) % 23) == last;
        }
        if ("KLM".indexOf(first) >= 0) {
            return true;
        }
        int sum = 0;
        for (int i = 1; i <= 7; i++) {
            int product = digit(number, i) * (i % 2 == 0 ? 1 : 2);
            sum += product / 10 + product % 10;
        }
        int check = (10 - sum % 10) % 10;
        return last == '0' + check || last == "JABCDEFGHI".charAt(check);
    }

    static boolean unitedKingdom(String number) {
        if (number.length() == 5) {
            return true;
        }
        int sum = sum(number, 8, 7, 6, 5, 4, 3, 2) + 10 * digit(number, 7) + digit(number, 8);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }
}
