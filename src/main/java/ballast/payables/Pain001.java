package ballast.payables;

import ballast.platform.company.Company;
import ballast.platform.money.Money;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A payment run as the bank reads it: ISO 20022 customer credit transfer initiation, pain.001.001.09. */
final class Pain001 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    /** What one supplier gets, and what for. */
    record Transfer(String endToEnd, String name, String iban, String bic, Money amount, String remittance) {}

    private final Company company;
    private final XMLStreamWriter xml;
    private final StringWriter text = new StringWriter();

    private Pain001(Company company) throws XMLStreamException {
        this.company = company;
        this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    }

    static String of(String message, LocalDate payOn, Instant created, Company company, List<Transfer> transfers) {
        try {
            return new Pain001(company).write(message, payOn, created, transfers);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(String message, LocalDate payOn, Instant created, List<Transfer> transfers)
            throws XMLStreamException {
        var sum = transfers.stream().map(Transfer::amount).reduce(Money::plus).orElseThrow();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        leaf("MsgId", id(message));
        leaf("CreDtTm", created.truncatedTo(ChronoUnit.SECONDS).toString());
        leaf("NbOfTxs", String.valueOf(transfers.size()));
        leaf("CtrlSum", sum.amount().toPlainString());
        named("InitgPty", company.name());
        xml.writeEndElement();
        xml.writeStartElement("PmtInf");
        leaf("PmtInfId", id(message));
        leaf("PmtMtd", "TRF");
        leaf("BtchBookg", "true");
        leaf("NbOfTxs", String.valueOf(transfers.size()));
        leaf("CtrlSum", sum.amount().toPlainString());
        within("ReqdExctnDt", "Dt", payOn.toString());
        named("Dbtr", company.name());
        account("DbtrAcct", company.iban());
        agent("DbtrAgt", company.bic());
        leaf("ChrgBr", "SLEV");
        for (var transfer : transfers) {
            write(transfer);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void write(Transfer transfer) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        within("PmtId", "EndToEndId", id(transfer.endToEnd()));
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", transfer.amount().currency());
        xml.writeCharacters(transfer.amount().amount().toPlainString());
        xml.writeEndElement();
        xml.writeEndElement();
        if (!transfer.bic().isEmpty()) {
            agent("CdtrAgt", transfer.bic());
        }
        named("Cdtr", transfer.name());
        account("CdtrAcct", transfer.iban());
        within("RmtInf", "Ustrd", cut(transfer.remittance(), 140));
        xml.writeEndElement();
    }

    private void agent(String element, String bic) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("FinInstnId");
        if (bic.isEmpty()) {
            within("Othr", "Id", "NOTPROVIDED");
        } else {
            leaf("BICFI", bic);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void account(String element, String iban) throws XMLStreamException {
        xml.writeStartElement(element);
        within("Id", "IBAN", iban.replace(" ", ""));
        xml.writeEndElement();
    }

    private void named(String element, String name) throws XMLStreamException {
        within(element, "Nm", cut(name, 140));
    }

    private void within(String outer, String inner, String value) throws XMLStreamException {
        xml.writeStartElement(outer);
        leaf(inner, value);
        xml.writeEndElement();
    }

    private void leaf(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /** Identifications have at most 35 characters of the Latin set. */
    private static String id(String value) {
        return cut(value.replaceAll("[^A-Za-z0-9/?:().,'+ -]", "-"), 35);
    }

    private static String cut(String value, int most) {
        return value.length() <= most ? value : value.substring(0, most);
    }
}
