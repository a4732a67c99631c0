using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PengumpulanDataKinerja.Web.Security;

/// <summary>Every form that posts carries its anti-forgery token; the framework leaves it out where <c>action</c> is written by hand.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormulirTagHelper(IHtmlGenerator pembuat) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // Before the framework's own helper, which then sees that the token is there.
    public override int Order => int.MinValue;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        if (!ViewContext.FormContext.HasAntiforgeryToken)
        {
            output.PostContent.AppendHtml(pembuat.GenerateAntiforgery(ViewContext));
        }
    }
}
