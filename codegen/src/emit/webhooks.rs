use super::code::Code;
use super::imports::Imports;
use crate::plan::Webhook;

/// The module of what the service sends by itself.
pub(super) fn webhooks(webhooks: &[Webhook]) -> Code {
    let mut code = Code::new();
    code.inner_docs(&["What the service sends by itself, and how to read it.".to_owned()]);
    code.gap();
    let mut imports = Imports::default();
    webhooks.iter().for_each(|webhook| imports.ty(&webhook.ty));
    imports.codec = true;
    imports.write(&mut code);
    for webhook in webhooks {
        code.gap();
        code.docs(&webhook.docs);
        if webhook.deprecated {
            code.line("#[deprecated]");
        }
        code.signature(
            &format!("pub fn {}", webhook.function),
            &["body: &[u8]".to_owned()],
            &format!(
                " -> Result<{}, DecodeError> {{",
                webhook.ty.spell("model::")
            ),
        );
        code.line("wire::from_slice(body)");
        code.close("}");
    }
    code
}
